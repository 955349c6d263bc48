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

  private static final int LONGEST_STRING = 10_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(LONGEST)
                          .maxStringLength(LONGEST_STRING)
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

  /** Returns the value as lists, maps, strings, numbers and booleans in NFC, as it is stored. */
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
      case JsonNode one when one.isNumber() -> one.numberValue();
      default -> "";
    };
  }

  /**
   * Returns the text in the form in which texts are stored.
   *
   * @throws ProblemException if it has characters that the database cannot store
   */
  static String text(String sent) {
    if (!SentText.isStorable(sent)) {
      throw new ProblemException(Reason.INVALID_REQUEST, Message.of("fault.text"));
    }
    return SentText.of(sent);
  }
}
