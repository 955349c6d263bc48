package vn.sohoa.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import vn.sohoa.clean.text.SentText;

/** Deserializes a text into the form in which it is stored; see {@link SentText}. */
final class StrictText extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1L;

  StrictText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String text = parser.getText();
    if (!SentText.isStorable(text)) {
      throw InvalidFormatException.from(
          parser, "the character NUL, or half of a surrogate pair", text, String.class);
    }
    return SentText.of(text);
  }
}
