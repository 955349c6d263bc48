package vn.sohoa.upload;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** What the protocol demands of every request for uploads. */
final class TusRequestFilter {
  private static final String OVERRIDE = "X-HTTP-Method-Override";
  private static final Set<String> OVERRIDING = Set.of("PATCH", "DELETE", "HEAD");
  private static final List<String> SINGLE =
      List.of(
          Tus.UPLOAD_LENGTH,
          Tus.UPLOAD_OFFSET,
          Tus.UPLOAD_METADATA,
          Tus.UPLOAD_CHECKSUM,
          HttpHeaders.CONTENT_TYPE);

  /** For clients behind proxies that know neither PATCH nor DELETE. */
  @ServerRequestFilter(preMatching = true)
  void override(ContainerRequestContext request) {
    boolean isUpload = request.getUriInfo().getRequestUri().getRawPath().startsWith(Tus.ROOT + "/");
    if (isUpload && "POST".equals(request.getMethod())) {
      Optional.ofNullable(request.getHeaderString(OVERRIDE))
          .filter(OVERRIDING::contains)
          .ifPresent(request::setMethod);
    }
  }

  /** After unknown parameters are refused, as everywhere. */
  @TusOperation
  @ServerRequestFilter(priority = Priorities.USER + 10)
  void require(ContainerRequestContext request) {
    List<String> versions = request.getHeaders().get(Tus.RESUMABLE);
    if (versions == null || !versions.equals(List.of(Tus.VERSION))) {
      throw new ProblemException(
          Reason.TUS_VERSION_UNSUPPORTED, Message.of("problem.tus-version", Tus.VERSION));
    }
    for (String name : SINGLE) {
      List<String> sent = request.getHeaders().get(name);
      if (sent != null && sent.size() > 1) {
        throw ProblemException.ofParameter(
            Reason.INVALID_REQUEST, name, Message.of("fault.repeated-parameter"));
      }
    }
  }
}
