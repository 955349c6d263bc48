package vn.sohoa.document;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.sohoa.problem.ProblemException;

/** Hides documents of others from stations, in every operation on one document. */
final class OwnUploadsFilter {
  private static final String DOC_CODE = "docCode";

  private final OwnUploads uploads;

  OwnUploadsFilter(OwnUploads uploads) {
    this.uploads = uploads;
  }

  @ServerRequestFilter
  void hide(ContainerRequestContext request) {
    String docCode = request.getUriInfo().getPathParameters().getFirst(DOC_CODE);
    if (docCode == null || request.getSecurityContext().getUserPrincipal() == null) {
      return;
    }
    Optional<String> limit = OwnUploads.limit(request.getSecurityContext());
    if (limit.isPresent() && uploads.among(List.of(docCode), limit.get()).isEmpty()) {
      throw ProblemException.notFound("document", docCode);
    }
  }
}
