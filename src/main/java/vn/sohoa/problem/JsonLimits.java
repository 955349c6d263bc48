package vn.sohoa.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Limits JSON bodies, which are held in memory, to less than the size of a scan, and rejects
 * strings with the character NUL, which the database cannot store.
 */
@Singleton
class JsonLimits implements ObjectMapperCustomizer {
  private static final int LONGEST_BODY = 1 << 20;
  private static final int LONGEST_STRING = 10_000;

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(LONGEST_BODY)
                .maxStringLength(LONGEST_STRING)
                .build());
    mapper.registerModule(new SimpleModule("sohoa").addDeserializer(String.class, new Storable()));
  }

  /** Deserializes a string; rejects one that cannot be stored. */
  static final class Storable extends StringDeserializer {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = super.deserialize(parser, context);
      if (text != null && text.indexOf('\0') >= 0) {
        throw MismatchedInputException.from(parser, String.class, "the character NUL");
      }
      return text;
    }
  }
}
