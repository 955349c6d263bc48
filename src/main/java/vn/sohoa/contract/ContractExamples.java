package vn.sohoa.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/**
 * Adds the examples in the folder {@code examples}: {@code <operationId>.request.json} and {@code
 * <operationId>.response.json} for JSON, {@code .ndjson} for newline-delimited JSON, {@code .txt}
 * for events. That of a form has its parts as members.
 */
final class ContractExamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ContractExamples() {}

  static void apply(List<ContractOperation> operations) {
    for (ContractOperation operation : operations) {
      if (operation.hasBody()) {
        add(operation.id() + ".request", operation.model().getRequestBody().getContent());
      }
      operation
          .successes()
          .values()
          .forEach(response -> add(operation.id() + ".response", response.getContent()));
    }
  }

  private static void add(String name, @Nullable Content content) {
    if (content == null) {
      return;
    }
    content
        .getMediaTypes()
        .forEach(
            (mediaType, model) -> {
              switch (mediaType) {
                case "application/json", "multipart/form-data" ->
                    read(name + ".json").map(ContractExamples::parse).ifPresent(model::setExample);
                case "application/x-ndjson" -> read(name + ".ndjson").ifPresent(model::setExample);
                case "text/event-stream" -> read(name + ".txt").ifPresent(model::setExample);
                default -> {}
              }
            });
  }

  private static Object parse(String json) {
    try {
      return JSON.readValue(json, Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> read(String file) {
    try (InputStream bytes = ContractExamples.class.getResourceAsStream("examples/" + file)) {
      return bytes == null
          ? Optional.empty()
          : Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
