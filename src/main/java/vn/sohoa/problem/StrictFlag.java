package vn.sohoa.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/**
 * Deserializes a {@code boolean}: absent is false, but {@code null} is an error. The framework's
 * own deserializer refuses both or neither.
 */
final class StrictFlag extends StdScalarDeserializer<Boolean> {
  private static final long serialVersionUID = 1L;

  StrictFlag() {
    super(boolean.class);
  }

  @Override
  public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    JsonToken token = parser.currentToken();
    return token.isBoolean()
        ? token == JsonToken.VALUE_TRUE
        : (Boolean) context.handleUnexpectedToken(boolean.class, parser);
  }

  @Override
  public Boolean getNullValue(DeserializationContext context) throws JsonMappingException {
    throw MismatchedInputException.from(context.getParser(), boolean.class, "null");
  }

  @Override
  public Boolean getAbsentValue(DeserializationContext context) {
    return false;
  }
}
