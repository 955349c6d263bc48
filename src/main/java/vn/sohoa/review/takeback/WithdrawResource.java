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

/** REST resource that takes documents back (thu hồi). */
@Path("/api/v1/documents/{docCode}/withdraw")
@Tag(name = "documents")
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class WithdrawResource {
  private final Withdrawals withdrawals;

  WithdrawResource(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @POST
  @Operation(
      operationId = "withdrawDocument",
      summary = "Take a document back",
      description =
          "The document becomes WITHDRAWN: it stays readable with its original, but is in no list"
              + " unless asked for, satisfies no component, and a reading that still runs ends"
              + " without effect. If it was a new version, the one before it is in use again.")
  @Refuses({Reason.CONFLICT, Reason.DOCUMENT_REUSED})
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  public RestResponse<DecisionReceipt> withdraw(
      @PathParam("docCode") String docCode,
      @Valid @NotNull WithdrawRequest asked,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    DecisionReceipt receipt =
        withdrawals.withdraw(
            docCode,
            Preconditions.ofTags(headers::getRequestHeader),
            asked,
            DecisionDesk.Person.of(caller));
    return RestResponse.ResponseBuilder.ok(receipt).tag(receipt.version()).build();
  }
}
