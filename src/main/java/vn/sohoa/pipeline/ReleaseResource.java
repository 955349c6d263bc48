package vn.sohoa.pipeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Release of documents that were quarantined by mistake. */
@Path("/api/v1/documents/{docCode}/release")
@Tag(name = "documents")
@RolesAllowed(Right.ADMINISTER)
public class ReleaseResource {
  private final ReprocessService reprocessing;

  ReleaseResource(ReprocessService reprocessing) {
    this.reprocessing = reprocessing;
  }

  @POST
  @ResponseStatus(202)
  @Operation(
      operationId = "releaseDocument",
      summary = "Release a document from quarantine",
      description =
          "For a document that was quarantined as a state secret by mistake. Processing "
              + "continues; the release is recorded in the audit.")
  @Refuses(Reason.CONFLICT)
  public void release(@PathParam("docCode") String docCode, @Context SecurityContext caller) {
    reprocessing.release(docCode, Caller.of(caller).keyId());
  }
}
