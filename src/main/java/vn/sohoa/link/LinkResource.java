package vn.sohoa.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.LinkView;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** REST resource of manual link decisions. */
@Path("/api/v1/documents/{docCode}/link")
@Tag(name = "documents")
@RolesAllowed(Right.DECIDE_LINKS)
public class LinkResource {
  private final ManualLinkService desk;

  LinkResource(ManualLinkService desk) {
    this.desk = desk;
  }

  @POST
  @Operation(
      operationId = "decideDocumentLink",
      summary = "Decide or release the link of a document",
      description =
          "Links a finished document to a dossier and its components, or releases it "
              + "from every dossier. The service never changes such a decision by itself. "
              + "If-Match has to hold the ETag that the document was read with.")
  @Refuses({
    Reason.CONFLICT,
    Reason.UNPROCESSABLE,
    Reason.COMPONENT_NEEDS_OWN_PAPER,
    Reason.PRECONDITION_REQUIRED
  })
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  public RestResponse<LinkView> decide(
      @PathParam("docCode") String docCode,
      @Valid @NotNull LinkRequest wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    ManualLinkService.Decided decided =
        desk.decide(
            docCode,
            Preconditions.ofTags(headers::getRequestHeader),
            wanted,
            Caller.of(caller).keyId(),
            DocumentVisibility.of(caller));
    return RestResponse.ResponseBuilder.ok(decided.link()).tag(decided.version()).build();
  }
}
