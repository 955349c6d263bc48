package vn.sohoa.review.takeback;

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
import vn.sohoa.access.Right;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.review.DecisionDesk;
import vn.sohoa.review.DecisionReceipt;

/** REST resource that asks for new scans (quét lại). */
@Path("/api/v1/documents/{docCode}/rescan")
@Tag(name = "documents")
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class RescanResource {
  private final Rescans rescans;

  RescanResource(Rescans rescans) {
    this.rescans = rescans;
  }

  @POST
  @Operation(
      operationId = "requestRescan",
      summary = "Ask for a new scan of a paper",
      description =
          "The paper is in the list of rescans until the document is replaced or withdrawn, or the"
              + " decision is taken back. A later request takes the place of an earlier one.")
  @Refuses({Reason.CONFLICT, Reason.UNPROCESSABLE})
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  public RestResponse<DecisionReceipt> ask(
      @PathParam("docCode") String docCode,
      @Valid @NotNull RescanRequest asked,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    DecisionReceipt receipt =
        rescans.ask(
            docCode,
            Preconditions.ofTags(headers::getRequestHeader),
            asked,
            DecisionDesk.Person.of(caller));
    return RestResponse.ResponseBuilder.ok(receipt).tag(receipt.version()).build();
  }
}
