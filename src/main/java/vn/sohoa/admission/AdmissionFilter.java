package vn.sohoa.admission;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sohoa.problem.Reason;

/**
 * Admits requests to the API, and all others that have a body, after authentication and before the
 * body is read: no thread is used for a request that is not admitted.
 */
@Singleton
class AdmissionFilter {
  private static final String API = "/api/";

  /** What signed links open, for people without credentials: {@code LinkAddresses.ROOT}. */
  private static final String LINKS = "/view/";

  private static final Set<HttpMethod> WITHOUT_BODY =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Authentication and authorization have priorities from 200 down to 100. */
  private static final int AFTER_AUTHORIZATION = 50;

  private final Admissions admissions;
  private final KeyFailures failures;
  private final RequestRate rate;
  private final Refusals refusals;
  private final BodyWatch bodies;

  AdmissionFilter(
      Admissions admissions,
      KeyFailures failures,
      RequestRate rate,
      Refusals refusals,
      BodyWatch bodies) {
    this.admissions = admissions;
    this.failures = failures;
    this.rate = rate;
    this.refusals = refusals;
    this.bodies = bodies;
  }

  void install(@Observes Filters filters) {
    filters.register(this::look, AFTER_AUTHORIZATION);
  }

  private void look(RoutingContext context) {
    boolean isApi = context.normalizedPath().startsWith(API);
    if (context.normalizedPath().startsWith(LINKS) && !hasBody(context.request())) {
      admitLink(context);
      return;
    }
    if (!isApi && !hasBody(context.request())) {
      context.next();
      return;
    }
    Context loop = context.vertx().getOrCreateContext();
    QuarkusHttpUser.getSecurityIdentity(context, null)
        .subscribe()
        .with(
            identity -> loop.runOnContext(_ -> admit(context, isApi, caller(identity))),
            // The operation refuses it
            _ -> loop.runOnContext(_ -> admit(context, isApi, Optional.empty())));
  }

  /** Those behind one address share what one key may have. */
  private void admitLink(RoutingContext context) {
    String holder = LINKS + ClientAddress.of(context.request());
    if (admissions.admit(context, Optional.of(holder), /* hasBody= */ false).isEmpty()) {
      context.next();
    }
  }

  private static Optional<String> caller(@Nullable SecurityIdentity identity) {
    return Optional.ofNullable(identity)
        .filter(one -> !one.isAnonymous())
        .map(one -> one.getPrincipal().getName());
  }

  private void admit(RoutingContext context, boolean isApi, Optional<String> key) {
    if (context.response().closed() || context.response().ended()) {
      return;
    }
    if (isApi && key.isPresent()) {
      failures.wasRight(context.request());
      RateLimiter.Quota quota = rate.take(key.get(), context.response());
      if (!quota.taken()) {
        refusals.refuse(context, Reason.RATE_LIMITED, "rate", quota.secondsToNext());
        return;
      }
    }
    boolean hasBody = hasBody(context.request());
    Optional<Reason> refusal = admissions.admit(context, key, hasBody);
    if (refusal.isEmpty()) {
      if (hasBody) {
        bodies.watch(context);
      }
      context.next();
    }
  }

  /**
   * Whether a request has a body. Whether it has arrived is unknown before it is read; without a
   * length, only HTTP/2 can have one that no header tells of.
   */
  static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null) {
      return !length.strip().equals("0");
    }
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || (request.version() == HttpVersion.HTTP_2 && !WITHOUT_BODY.contains(request.method()));
  }
}
