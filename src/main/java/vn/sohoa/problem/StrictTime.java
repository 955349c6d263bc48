package vn.sohoa.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQuery;

/**
 * Deserializes a day or time from a text of one form. Numbers, digits alone, lists, and a day in
 * place of a time or the reverse are errors.
 */
final class StrictTime<T> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient DateTimeFormatter format;
  private final transient TemporalQuery<T> query;

  StrictTime(Class<T> type, DateTimeFormatter format, TemporalQuery<T> query) {
    super(type);
    this.format = format;
    this.query = query;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(parser, String.valueOf(parser.getText()));
    }
    String text = parser.getText();
    try {
      return format.parse(text, query);
    } catch (DateTimeException e) {
      throw wrong(parser, text);
    }
  }

  private InvalidFormatException wrong(JsonParser parser, String value) {
    return InvalidFormatException.from(parser, "not of its form", value, handledType());
  }
}
