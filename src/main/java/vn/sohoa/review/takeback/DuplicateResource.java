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

/** REST resource of decisions about duplicates (tài liệu trùng). */
@Path("/api/v1/documents/{docCode}/duplicates")
@Tag(name = "documents")
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class DuplicateResource {
  private final Duplicates duplicates;

  DuplicateResource(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  @POST
  @Operation(
      operationId = "decideDuplicate",
      summary = "Decide whether two documents are the same paper",
      description =
          "KEEP_BOTH answers the findings about the other document on both. THIS_ONE withdraws the"
              + " other document, and this one takes its link if it has none; OTHER_ONE does the"
              + " reverse. The answer is about this document and the other one, whether or not the"
              + " service has found them to be alike.")
  @Refuses({Reason.CONFLICT, Reason.DOCUMENT_REUSED, Reason.UNPROCESSABLE})
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  public RestResponse<DecisionReceipt> decide(
      @PathParam("docCode") String docCode,
      @Valid @NotNull DuplicateRequest asked,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    DecisionReceipt receipt =
        duplicates.decide(
            docCode,
            Preconditions.ofTags(headers::getRequestHeader),
            asked,
            DecisionDesk.Person.of(caller));
    return RestResponse.ResponseBuilder.ok(receipt).tag(receipt.version()).build();
  }
}
