package vn.sohoa.result.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer of the receiver.
 *
 * @param status of HTTP
 * @param code {@code error_code}; empty if it has none
 * @param text what it says to people; empty if nothing
 * @param session empty if it has none
 */
record PortalAnswer(
    int status, Optional<String> code, Optional<String> text, Optional<String> session) {
  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_TEXT = 500;
  private static final int SUCCESS = 2;
  private static final int CLASS_OF_STATUS = 100;

  /** Statuses of requests whose content is wrong. */
  private static final Set<Integer> ABOUT_CONTENT = Set.of(400, 409, 413, 422);

  private static final Set<Integer> ABOUT_SESSION = Set.of(401, 403);

  /** Names under which systems say what was wrong; no official one is known. */
  private static final List<String> TEXTS =
      List.of("error_message", "error_description", "message", "error");

  static PortalAnswer of(int status, byte[] body, ObjectMapper json) {
    JsonNode node = parse(body, json);
    return new PortalAnswer(
        status,
        scalar(node.path("error_code"), LONGEST_CODE),
        TEXTS.stream().flatMap(name -> scalar(node.path(name), LONGEST_TEXT).stream()).findFirst(),
        scalar(node.path("session"), Integer.MAX_VALUE));
  }

  private static JsonNode parse(byte[] body, ObjectMapper json) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      return json.missingNode();
    }
  }

  private static Optional<String> scalar(JsonNode node, int longest) {
    return Optional.of(node)
        .filter(JsonNode::isValueNode)
        .filter(one -> !one.isNull())
        .map(one -> one.asText().strip().replace('\0', ' '))
        .filter(text -> !text.isEmpty())
        .map(text -> text.length() > longest ? text.substring(0, longest) : text);
  }

  /** No log has the session. */
  @Override
  public String toString() {
    return "status %d, code %s, text %s"
        .formatted(status, code.orElse("none"), text.orElse("none"));
  }

  boolean isSuccessStatus() {
    return status / CLASS_OF_STATUS == SUCCESS;
  }

  boolean isAboutContent() {
    return ABOUT_CONTENT.contains(status);
  }

  boolean isAboutSession() {
    return ABOUT_SESSION.contains(status);
  }

  boolean hasCodeOf(Set<String> codes) {
    return code.filter(codes::contains).isPresent();
  }
}
