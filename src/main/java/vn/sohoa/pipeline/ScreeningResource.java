package vn.sohoa.pipeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Judgement of people on documents that could not be checked for stamps of secrecy. */
@Path("/api/v1/documents/{docCode}/screening")
@Tag(name = "documents")
@RolesAllowed(Right.SCREEN)
public class ScreeningResource {
  private final ScreeningService service;

  ScreeningResource(ScreeningService service) {
    this.service = service;
  }

  @POST
  @ResponseStatus(202)
  @Operation(
      operationId = "screenDocument",
      summary = "Judge whether a document is a state secret",
      description =
          "For a document of the list. A secret is visible to admins only from then on. What is none"
              + " becomes visible to all who may read documents, and its processing continues. The"
              + " judgement is recorded in the audit.")
  @Refuses(Reason.CONFLICT)
  public void judge(
      @PathParam("docCode") String docCode,
      @Valid @NotNull Screening screening,
      @Context SecurityContext caller) {
    service.judge(
        docCode, screening.secret(), Caller.of(caller).keyId(), DocumentVisibility.of(caller));
  }
}
