package vn.sohoa.review.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Right;
import vn.sohoa.intake.Receipt;
import vn.sohoa.intake.Sender;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** REST resource that arranges the pages of documents (sắp xếp trang). */
@Path("/api/v1/documents/{docCode}/pages")
@Tag(name = "documents")
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class PagesResource {
  private final PageArrangement arrangement;

  PagesResource(PageArrangement arrangement) {
    this.arrangement = arrangement;
  }

  @PATCH
  @Operation(
      operationId = "arrangeDocumentPages",
      summary = "Bring the pages of a document into order",
      description =
          "Makes the next version of the document, whose original has the pages in the order given,"
              + " turned as given and copied without loss; it is read again. The old version stays"
              + " as it came. Every page has to be named, in `pages` or in `omit`. Only a PDF"
              + " without a digital signature can be arranged. If-Match has to hold the ETag that"
              + " the document was read with.")
  @Refuses({
    Reason.CONFLICT,
    Reason.DOCUMENT_REUSED,
    Reason.PAGES_NOT_COPIED,
    Reason.STORAGE_FULL,
    Reason.UNPROCESSABLE,
    Reason.PRECONDITION_REQUIRED
  })
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "202",
      description = "The new version is stored and will be processed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Receipt.class)))
  public RestResponse<Receipt> arrange(
      @PathParam("docCode") String docCode,
      @Valid @NotNull PagesRequest asked,
      @Context HttpHeaders headers,
      @Context SecurityContext caller,
      @Context RoutingContext request)
      throws IOException {
    Receipt receipt =
        arrangement.arrange(
            docCode,
            Preconditions.ofTags(headers::getRequestHeader),
            asked,
            Sender.of(caller, request));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, receipt)
        .location(URI.create("/api/v1/documents/" + receipt.docCode()))
        .build();
  }
}
