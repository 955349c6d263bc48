package vn.sohoa.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.SortedSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers {@code OPTIONS}, and names the allowed methods in refusals of another one. The framework
 * names those of all addresses of a class.
 */
final class AllowFilter {
  private final AllowedMethods allowed;

  AllowFilter(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  @ServerRequestFilter(preMatching = true)
  Optional<Response> answerOptions(ContainerRequestContext request) {
    SortedSet<String> methods = allowed(request);
    return "OPTIONS".equals(request.getMethod()) && !methods.isEmpty()
        ? Optional.of(Response.noContent().allow(methods).build())
        : Optional.empty();
  }

  @ServerResponseFilter
  void nameAllowed(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
      response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", allowed(request)));
    }
  }

  private SortedSet<String> allowed(ContainerRequestContext request) {
    return allowed.of(request.getUriInfo().getRequestUri().getPath());
  }
}
