package vn.sohoa.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Adds the headers that protect pages: they load nothing from elsewhere, run no script that is
 * written into a page, and are shown in no frame.
 */
@Singleton
class PageHeaders {
  private static final int FIRST = 2100;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  void install(@Observes Filters filters) {
    filters.register(PageHeaders::protect, FIRST);
  }

  private static void protect(RoutingContext context) {
    String path = context.normalizedPath();
    // The explorer of the API has scripts in its page.
    if (!path.startsWith("/api/") && !path.startsWith("/q/")) {
      context.addHeadersEndHandler(_ -> complete(context.response().headers()));
    }
    context.next();
  }

  private static void complete(MultiMap headers) {
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }
}
