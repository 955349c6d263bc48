package vn.sohoa.dossier.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.sohoa.clean.text.SentText;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Parses messages of the national portal to trees. They have rules of their own, which are looser
 * than those of other bodies, so nothing here depends on how the service reads JSON elsewhere.
 */
final class DvcqgJson {
  /** Longest message, in characters; an envelope holds many dossiers. */
  static final int LONGEST = 8 << 20;

  /** Most bytes of a dossier's members that are not used; the mapper reads 1 MiB back. */
  private static final int MOST_UNUSED = 256 << 10;

  private static final int LONGEST_STRING = 10_000;
  private static final int LONGEST_NAME = 1000;
  private static final int DEEPEST = 100;

  /** Longer integers are stored as text, so that every reader gets all their digits. */
  private static final int MOST_DIGITS = 18;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(LONGEST)
                          .maxStringLength(LONGEST_STRING)
                          .maxNameLength(LONGEST_NAME)
                          .maxNestingDepth(DEEPEST)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private DvcqgJson() {}

  /**
   * @throws JsonProcessingException if the text is not exactly one JSON value, or a member occurs
   *     twice
   */
  static JsonNode parse(String text) throws JsonProcessingException {
    return JSON.readTree(text);
  }

  /**
   * Returns the value as lists, maps, strings, numbers and booleans in NFC, as it is stored.
   * Numbers other than integers of at most 18 digits become strings.
   *
   * @throws ProblemException if a text in it cannot be stored
   */
  static Object plain(JsonNode value) {
    if (value.isObject()) {
      var members = new LinkedHashMap<String, Object>();
      value
          .properties()
          .forEach(member -> members.put(text(member.getKey()), plain(member.getValue())));
      return members;
    }
    if (value.isArray()) {
      return value.valueStream().map(DvcqgJson::plain).toList();
    }
    return switch (value) {
      case TextNode text -> text(text.textValue());
      case JsonNode one when one.isBoolean() -> one.booleanValue();
      case JsonNode one when isShortInteger(one) -> one.longValue();
      case JsonNode one when one.isNumber() -> one.asText();
      default -> "";
    };
  }

  private static boolean isShortInteger(JsonNode value) {
    return value.isIntegralNumber()
        && value.asText().chars().filter(Character::isDigit).count() <= MOST_DIGITS;
  }

  /**
   * Validates that the members that are not used can be stored and read back.
   *
   * @param members made by {@link #plain}
   * @throws ProblemException if they are too long
   */
  static void requireStorable(Map<String, Object> members) {
    try {
      if (JSON.writeValueAsBytes(members).length > MOST_UNUSED) {
        throw new ProblemException(
            Reason.INVALID_REQUEST, Message.of("problem.unused-members", MOST_UNUSED));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the text in the form in which texts are stored.
   *
   * @throws ProblemException if it has characters that the database cannot store, or is too long in
   *     that form
   */
  static String text(String sent) {
    if (!SentText.isStorable(sent)) {
      throw new ProblemException(Reason.INVALID_REQUEST, Message.of("fault.text"));
    }
    String stored = SentText.of(sent);
    if (stored.length() > LONGEST_STRING) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, Message.of("constraint.Size", 0, LONGEST_STRING));
    }
    return stored;
  }
}
