package vn.sohoa.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Receipts of closed batches. */
@Path("/api/v1/batches/{batchId}/receipt")
@Tag(name = "batches")
@RolesAllowed(Right.SEND_DOCUMENTS)
public class ReceiptResource {
  private static final String PDF = "application/pdf";

  private final Batches batches;
  private final BatchAccess access;

  ReceiptResource(Batches batches, BatchAccess access) {
    this.batches = batches;
    this.access = access;
  }

  /** Response format. */
  @Schema(name = "ReceiptFormat")
  public enum Format {
    JSON,
    PDF;

    /** Parses a query parameter. */
    public static Format fromString(String sent) {
      return valueOf(sent.toUpperCase(Locale.ROOT));
    }
  }

  @GET
  @Transactional
  @Produces({MediaType.APPLICATION_JSON, PDF})
  @Operation(
      operationId = "getBatchReceipt",
      summary = "Get the receipt of a batch",
      description =
          "The signed receipt as it was given, as JSON, or as a PDF to print and sign on paper."
              + " `format` selects the form.")
  @Refuses(Reason.CONFLICT)
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SignedReceipt.class)),
        @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response get(
      @PathParam("batchId") UUID batchId,
      @QueryParam("format") Optional<Format> format,
      @Context SecurityContext caller)
      throws IOException {
    SignedReceipt receipt = batches.receipt(access.find(batchId, caller));
    return switch (format.orElse(Format.JSON)) {
      case JSON -> Response.ok(receipt, MediaType.APPLICATION_JSON_TYPE).build();
      case PDF -> printed(receipt);
    };
  }

  private static Response printed(SignedReceipt receipt) throws IOException {
    byte[] bytes = ReceiptPdf.of(receipt);
    return Response.ok(bytes, PDF)
        .header(HttpHeaders.CONTENT_LENGTH, bytes.length)
        .header("Accept-Ranges", "none")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"receipt-" + receipt.receipt().batch().batchId() + ".pdf\"")
        .build();
  }
}
