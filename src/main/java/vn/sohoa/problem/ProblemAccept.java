package vn.sohoa.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Answers a request whose Accept has problem documents only with what the operation returns.
 * Clients that openapi-generator makes ask for the JSON of an operation, and where it returns
 * events or NDJSON, that is the one of its refusals.
 */
@Singleton
class ProblemAccept {
  private static final String PROBLEM = "application/problem+json";
  private static final int BEFORE_ROUTING = 999;

  void install(@Observes Filters filters) {
    filters.register(ProblemAccept::widen, BEFORE_ROUTING);
  }

  private static void widen(RoutingContext context) {
    MultiMap headers = context.request().headers();
    if (isProblemOnly(headers.getAll(HttpHeaders.ACCEPT))) {
      headers.set(HttpHeaders.ACCEPT, "*/*");
    }
    context.next();
  }

  static boolean isProblemOnly(List<String> accept) {
    return !accept.isEmpty()
        && accept.stream().allMatch(sent -> sent.strip().toLowerCase(Locale.ROOT).equals(PROBLEM));
  }
}
