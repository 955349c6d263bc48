package vn.sohoa.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.SortedSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.sohoa.message.Language;
import vn.sohoa.problem.Problems;
import vn.sohoa.problem.Reason;

/**
 * Answers {@code OPTIONS}, and names the allowed methods in refusals of another one. The framework
 * names those of all addresses of a class.
 */
final class AllowFilter {
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final AllowedMethods allowed;

  AllowFilter(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  @ServerRequestFilter(preMatching = true)
  Optional<Response> answerOptions(ContainerRequestContext request) {
    if (!"OPTIONS".equals(request.getMethod())) {
      return Optional.empty();
    }
    SortedSet<String> methods = allowed(request);
    if (methods.isEmpty()) {
      throw new NotFoundException();
    }
    return Optional.of(Response.noContent().allow(methods).build());
  }

  /** The framework does not find an address that a class has only with another method. */
  @ServerResponseFilter
  void refuseOtherMethods(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != NOT_FOUND && response.getStatus() != METHOD_NOT_ALLOWED) {
      return;
    }
    SortedSet<String> methods = allowed(request);
    if (!methods.isEmpty() && !methods.contains(request.getMethod())) {
      String languages = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
      Language language = Language.preferred(Optional.ofNullable(languages));
      response.setStatus(METHOD_NOT_ALLOWED);
      response.setEntity(
          Problems.of(Reason.METHOD_NOT_ALLOWED, language),
          new Annotation[0],
          MediaType.valueOf(Problems.MEDIA_TYPE));
      response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
    }
  }

  private SortedSet<String> allowed(ContainerRequestContext request) {
    return allowed.of(request.getUriInfo().getRequestUri().getRawPath());
  }
}
