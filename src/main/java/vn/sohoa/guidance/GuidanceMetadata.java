package vn.sohoa.guidance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.clean.identifier.DocCode;
import vn.sohoa.clean.text.SentText;
import vn.sohoa.message.Message;
import vn.sohoa.problem.JsonPointers;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/**
 * Metadata as a client of the guidance sends them.
 *
 * @param docCode with six digits and a version, whatever form was sent
 * @param values by name of the field, as sent; what was sent empty is left out
 */
record GuidanceMetadata(Optional<DocCode> docCode, Map<String, String> values) {
  GuidanceMetadata {
    values = Map.copyOf(values);
  }

  /**
   * Reads a JSON object whose members may be texts or whole numbers.
   *
   * @throws ProblemException if a member is not of the guidance, stands there twice in different
   *     capitals, or has another type
   */
  static GuidanceMetadata of(JsonNode sent) {
    if (!sent.isObject()) {
      throw ProblemException.atPointer(Reason.INVALID_REQUEST, "", Message.of("fault.json-object"));
    }
    var texts = new LinkedHashMap<String, String>();
    sent.properties()
        .forEach(
            member ->
                text(member.getKey(), member.getValue())
                    .ifPresent(text -> texts.put(member.getKey(), text)));
    return ofTexts(texts);
  }

  /**
   * Reads members that were sent as texts.
   *
   * @throws ProblemException as {@link #of}
   */
  static GuidanceMetadata ofTexts(Map<String, String> sent) {
    Optional<DocCode> docCode = Optional.empty();
    var values = new LinkedHashMap<String, String>();
    for (Map.Entry<String, String> member : sent.entrySet()) {
      String name = member.getKey();
      Optional<String> text = stored(name, member.getValue());
      if (name.equalsIgnoreCase(GuidanceMember.DOC_CODE)) {
        requireFirst(docCode.isEmpty(), name);
        docCode = text.map(code -> docCode(name, code));
      } else {
        String field = member(name).field();
        requireFirst(!values.containsKey(field), name);
        text.ifPresent(value -> values.put(field, value));
      }
    }
    return new GuidanceMetadata(docCode, values);
  }

  /** Returns a refusal with the names of the guidance instead of those of the fields. */
  static ProblemException renamed(ProblemException refusal) {
    return refusal.at(
        pointer ->
            GuidanceMember.named(pointer.substring(1))
                .map(member -> "/" + member.title())
                .orElse(pointer));
  }

  private static Optional<String> text(String name, JsonNode value) {
    if (value.isNull()) {
      return Optional.empty();
    }
    if (value.isTextual() || value.isIntegralNumber()) {
      return Optional.of(value.asText());
    }
    throw refused(name, Message.of("fault.json-text"));
  }

  private static Optional<String> stored(String name, String sent) {
    if (!SentText.isStorable(sent)) {
      throw refused(name, Message.of("fault.text"));
    }
    return Optional.of(SentText.of(sent)).filter(text -> !text.isEmpty());
  }

  private static DocCode docCode(String name, String sent) {
    return DocCode.parse(sent)
        .orElseThrow(() -> refused(name, Message.of("fault.form", "H24.99_CV_000021_V1", sent)));
  }

  private static GuidanceMember member(String name) {
    return GuidanceMember.named(name)
        .orElseThrow(
            () ->
                ProblemException.of(
                    Reason.INVALID_REQUEST,
                    RequestFault.atPointer(
                            JsonPointers.step(name), Message.of("fault.unknown-member"))
                        .allowing(GuidanceMember.titles(), name)));
  }

  private static void requireFirst(boolean isFirst, String name) {
    if (!isFirst) {
      throw refused(name, Message.of("fault.repeated-member"));
    }
  }

  private static ProblemException refused(String name, Message detail) {
    return ProblemException.atPointer(Reason.INVALID_REQUEST, JsonPointers.step(name), detail);
  }
}
