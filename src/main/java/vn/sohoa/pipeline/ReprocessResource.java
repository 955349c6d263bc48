package vn.sohoa.pipeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.Stage;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Reprocessing of documents. */
@Path("/api/v1/documents/{docCode}/reprocess")
@Tag(name = "documents")
@RolesAllowed(Right.REPROCESS_DOCUMENTS)
public class ReprocessResource {
  private final ReprocessService reprocessing;

  ReprocessResource(ReprocessService reprocessing) {
    this.reprocessing = reprocessing;
  }

  @POST
  @ResponseStatus(202)
  @Operation(
      operationId = "reprocessDocument",
      summary = "Process a document again",
      description = "Restarts a finished document from the given stage.")
  @Refuses(Reason.CONFLICT)
  public void restart(
      @PathParam("docCode") String docCode,
      @QueryParam("from") @DefaultValue("TRIAGE") Stage from,
      @Context SecurityContext caller) {
    reprocessing.restart(docCode, from, Caller.of(caller).keyId(), DocumentVisibility.of(caller));
  }
}
