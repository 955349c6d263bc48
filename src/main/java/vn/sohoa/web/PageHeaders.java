package vn.sohoa.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import vn.sohoa.document.signedlink.LinkAddresses;

/**
 * Adds the headers that protect pages: they load nothing from elsewhere, run no script that is
 * written into a page, and are shown in no frame but the page that signed links open, in those of
 * {@link ViewConfig}.
 */
@Singleton
class PageHeaders {
  private static final int FIRST = 2100;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; ";

  private final String ancestorsOfViews;

  /** Fails the start if an origin has a wrong form. */
  PageHeaders(ViewConfig config) {
    this.ancestorsOfViews =
        FrameAncestors.of(
            config.frameAncestors().stream()
                .flatMap(origins -> Stream.of(origins.split(",", -1)))
                .toList());
  }

  void install(@Observes Filters filters) {
    filters.register(this::protect, FIRST);
  }

  private void protect(RoutingContext context) {
    String path = context.normalizedPath();
    // The explorer of the API has scripts in its page.
    if (!path.startsWith("/api/") && !path.startsWith("/q/")) {
      boolean isView = path.startsWith(LinkAddresses.ROOT);
      context.addHeadersEndHandler(_ -> complete(context.response().headers(), isView));
    }
    context.next();
  }

  private void complete(MultiMap headers, boolean isView) {
    headers.set(
        "Content-Security-Policy", POLICY + (isView ? ancestorsOfViews : FrameAncestors.NONE));
    headers.set("X-Content-Type-Options", "nosniff");
    // The address of a view has the token of its link
    headers.set("Referrer-Policy", isView ? "no-referrer" : "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }
}
