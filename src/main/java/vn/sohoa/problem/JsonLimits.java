package vn.sohoa.problem;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Limits JSON bodies, which are held in memory, to less than the size of a scan. */
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
  }
}
