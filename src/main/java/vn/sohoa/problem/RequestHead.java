package vn.sohoa.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

/**
 * Validates the request URI and the header Accept-Language of all requests, before the framework
 * parses them, which it does too late to answer with a problem document.
 */
@Singleton
class RequestHead {
  private static final String API = "/api/";

  /** Scheme and host of a request to a proxy (RFC 9112, 3.2.2). */
  private static final Pattern ABSOLUTE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?]*");

  private static final int BEFORE_AUTHENTICATION = 1000;

  private final ProblemWriter problems;

  RequestHead(ProblemWriter problems) {
    this.problems = problems;
  }

  void install(@Observes Filters filters) {
    filters.register(this::look, BEFORE_AUTHENTICATION);
  }

  private void look(RoutingContext context) {
    Optional<RequestFault> fault = fault(context);
    if (fault.isEmpty()) {
      context.next();
      return;
    }
    context.request().resume();
    problems.send(context, Reason.INVALID_REQUEST, Refusal.of(fault.get()));
  }

  private static Optional<RequestFault> fault(RoutingContext context) {
    if (!context.normalizedPath().startsWith(API)) {
      return Optional.empty();
    }
    HttpServerRequest request = context.request();
    return uriFault(ABSOLUTE.matcher(request.uri()).replaceFirst(""))
        .or(() -> languageFault(request));
  }

  private static Optional<RequestFault> languageFault(HttpServerRequest request) {
    boolean isMalformed =
        request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE).stream()
            .anyMatch(sent -> !Language.isWellFormed(sent));
    return isMalformed
        ? Optional.of(
            RequestFault.ofParameter("Accept-Language", Message.of("fault.header", "vi, en;q=0.5")))
        : Optional.empty();
  }

  /** Returns why the URI is invalid: characters that must be percent-encoded, or no UTF-8. */
  static Optional<RequestFault> uriFault(String uri) {
    if (uri.contains("%00")) {
      return Optional.of(RequestFault.ofRequest(Message.of("fault.uri-nul")));
    }
    if (uri.split("\\?", 2)[0].contains("//")) {
      return Optional.of(RequestFault.ofRequest(Message.of("fault.uri-empty-segment")));
    }
    return isWellFormed(uri)
        ? Optional.empty()
        : Optional.of(RequestFault.ofRequest(Message.of("fault.uri")));
  }

  private static boolean isWellFormed(String uri) {
    try {
      return PercentEncoding.isUtf8(new URI(uri).toString());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
