package vn.sohoa.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.sohoa.problem.Reason;

/**
 * Refuses keys that are probably wrong, before they are looked up, from addresses that sent many
 * wrong ones. A key that was right in the last hour is looked up in any case, so that nobody is
 * locked out by others behind the same address.
 */
@Singleton
class KeyFailures {
  private static final String API = "/api/";
  private static final int BEFORE_AUTHENTICATION = 900;
  private static final int UNAUTHENTICATED = 401;
  private static final double SECONDS = 60;

  private final RateLimiter failures;
  private final KnownKeys known = new KnownKeys(System::nanoTime);
  private final Refusals refusals;

  KeyFailures(AdmissionConfig config, Refusals refusals) {
    this.failures =
        new RateLimiter(
            config.failureBurst(), config.failuresPerMinute() / SECONDS, System::nanoTime);
    this.refusals = refusals;
  }

  void install(@Observes Filters filters) {
    filters.register(this::look, BEFORE_AUTHENTICATION);
  }

  /** Remembers the key of an authenticated request. */
  void wasRight(HttpServerRequest request) {
    String key = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (key != null) {
      known.add(key);
    }
  }

  private void look(RoutingContext context) {
    Optional<String> key =
        Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
            .filter(_ -> context.normalizedPath().startsWith(API));
    if (key.isEmpty()) {
      context.next();
      return;
    }
    String address = ClientAddress.of(context.request());
    RateLimiter.Quota quota = failures.look(address);
    if (quota.left() < 1 && !known.contains(key.get())) {
      refusals.refuse(context, Reason.RATE_LIMITED, "failures", quota.secondsToNext());
      return;
    }
    context.addHeadersEndHandler(
        _ -> {
          if (context.response().getStatusCode() == UNAUTHENTICATED) {
            failures.take(address);
          }
        });
    context.next();
  }
}
