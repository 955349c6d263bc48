package vn.sohoa.admission;

import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;

/**
 * How fast keys may send requests, with the headers that tell clients
 * (draft-ietf-httpapi-ratelimit- headers-10).
 */
@Singleton
class RequestRate {
  private final RateLimiter limiter;
  private final String policy;

  RequestRate(AdmissionConfig config) {
    this.limiter = new RateLimiter(config.burst(), config.rate(), System::nanoTime);
    this.policy =
        "\"key\";q=%d;w=%d".formatted(config.burst(), Math.ceilDiv(config.burst(), config.rate()));
  }

  /** Takes one of the requests of a key, if one is left, and sets the headers of the answer. */
  RateLimiter.Quota take(String key, HttpServerResponse response) {
    RateLimiter.Quota quota = limiter.take(key);
    response.putHeader("RateLimit-Policy", policy);
    response.putHeader(
        "RateLimit", "\"key\";r=%d;t=%d".formatted(quota.left(), quota.secondsToFull()));
    return quota;
  }
}
