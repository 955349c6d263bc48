package vn.sohoa.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.audit.BulkReads;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** The documents of an export. */
@Path("/api/v1/exports/{exportId}/documents")
@Tag(name = "exports")
@RolesAllowed(Right.EXPORT_DOCUMENTS)
public class ExportDocumentsResource {
  private static final String NDJSON = "application/x-ndjson";

  private final ExportService service;
  private final ExportDocuments documents;
  private final RoutingContext connection;

  ExportDocumentsResource(
      ExportService service, ExportDocuments documents, RoutingContext connection) {
    this.service = service;
    this.documents = documents;
    this.connection = connection;
  }

  @GET
  @ReadsRecords(ReadAction.EXPORT)
  @Produces(NDJSON)
  @Operation(
      operationId = "exportDocuments",
      summary = "Get the documents of an export",
      description =
          "Newline-delimited JSON, a line for each document in a fixed order: its position, its record"
              + " as it is now, whether that has changed since it was chosen, and its files with path"
              + " in the ZIP file, size and SHA-256. After a line that dropped, go on with the"
              + " position of the last complete line as `after`. It is complete when the last"
              + " position is the number of documents of the export.")
  @Refuses({Reason.EXPORT_NOT_READY, Reason.EXPORT_INVALID})
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public StreamingOutput get(
      @PathParam("exportId") UUID exportId,
      @QueryParam("after") @DefaultValue("0") @Min(0) int after,
      @Context SecurityContext caller) {
    DocumentVisibility viewer = DocumentVisibility.of(caller);
    Export export = service.ready(exportId, viewer);
    documents.requireBegin(export, after);
    var recipient =
        new ExportDocuments.Recipient(
            viewer, BulkReads.Reader.of(Caller.of(caller).keyId(), connection));
    return out -> documents.write(export, after, recipient, out);
  }
}
