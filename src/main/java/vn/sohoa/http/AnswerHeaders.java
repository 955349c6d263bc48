package vn.sohoa.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jboss.logging.MDC;

/**
 * Adds the headers that every answer has, refusals included. Answers of the API contain personal
 * data, so nobody may store them unless an operation says otherwise.
 */
@Singleton
class AnswerHeaders {
  private static final String API = "/api/";

  /** Tells clients of the same framework the type of events, which is in the contract. */
  private static final String OF_FRAMEWORK = "X-SSE-Content-Type";

  /** What the framework sets to the template of the operation, once it has found one. */
  private static final String METRICS_LABEL = "UrlPathTemplate";

  private static final int FIRST = 2000;
  private static final int ACCEPTED = 202;
  private static final String POLL_SECONDS = "2";

  void install(@Observes Filters filters) {
    filters.register(AnswerHeaders::prepare, FIRST);
  }

  private static void prepare(RoutingContext context) {
    String requestId = RequestId.of(context.request().getHeader(RequestId.HEADER));
    context.put(RequestId.KEY, requestId);
    MDC.put(RequestId.KEY, requestId);
    context.response().putHeader(RequestId.HEADER, requestId);
    hideAddressFromMetrics();
    if (context.normalizedPath().startsWith(API)) {
      context.addHeadersEndHandler(_ -> complete(context));
    }
    context.next();
  }

  /**
   * Gives metrics a label for requests that no operation will answer. Without one, they use the
   * address that was sent, which can name a document, and anybody could send invented ones.
   */
  private static void hideAddressFromMetrics() {
    Objects.requireNonNull(Vertx.currentContext()).putLocal(METRICS_LABEL, "UNKNOWN");
  }

  private static void complete(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.remove(OF_FRAMEWORK);
    // Beside that of CORS
    headers.add(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language");
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
    if (context.response().getStatusCode() == ACCEPTED
        && !headers.contains(HttpHeaders.RETRY_AFTER)) {
      headers.set(HttpHeaders.RETRY_AFTER, POLL_SECONDS);
    }
  }
}
