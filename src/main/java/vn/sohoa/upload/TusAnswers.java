package vn.sohoa.upload;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.problem.Reason;
import vn.sohoa.upload.header.ChecksumAlgorithm;

/**
 * Adds the headers of the protocol to every answer of the addresses of uploads, also to those of
 * requests that are refused before an operation is found.
 */
@Singleton
class TusAnswers {
  /** After the headers that all answers have. */
  private static final int PRIORITY = 1900;

  private final UploadConfig config;

  TusAnswers(UploadConfig config) {
    this.config = config;
  }

  void install(@Observes Filters filters) {
    filters.register(this::prepare, PRIORITY);
  }

  private void prepare(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.equals(Tus.ROOT) || path.startsWith(Tus.ROOT + "/")) {
      context.addHeadersEndHandler(_ -> complete(context));
    }
    context.next();
  }

  private void complete(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.set(Tus.RESUMABLE, Tus.VERSION);
    if (context.request().method().equals(HttpMethod.OPTIONS)) {
      headers.set("Tus-Version", Tus.VERSION);
      headers.set("Tus-Extension", Tus.EXTENSIONS);
      headers.set("Tus-Max-Size", Long.toString(config.maxSize().asLongValue()));
      headers.set(
          "Tus-Checksum-Algorithm",
          Stream.of(ChecksumAlgorithm.values())
              .map(ChecksumAlgorithm::label)
              .collect(Collectors.joining(",")));
    } else if (context.response().getStatusCode() == Reason.TUS_VERSION_UNSUPPORTED.status()) {
      headers.set("Tus-Version", Tus.VERSION);
    }
  }
}
