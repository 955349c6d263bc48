package vn.sohoa.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.audit.BulkReads;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.FileResponses;
import vn.sohoa.precondition.Validators;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** The files of an export. */
@Path("/api/v1/exports/{exportId}/files")
@Tag(name = "exports")
@RolesAllowed(Right.EXPORT_DOCUMENTS)
public class ExportFilesResource {
  private static final String ZIP = "application/zip";

  private final ExportService service;
  private final ExportZip zip;
  private final FileResponses responses;
  private final RoutingContext connection;

  ExportFilesResource(
      ExportService service, ExportZip zip, FileResponses responses, RoutingContext connection) {
    this.service = service;
    this.zip = zip;
    this.responses = responses;
    this.connection = connection;
  }

  @GET
  @ReadsRecords(ReadAction.EXPORT)
  @Produces(ZIP)
  @Operation(
      operationId = "exportFiles",
      summary = "Get the files of an export",
      description =
          "A ZIP file (Zip64 if it is large) of stored entries: manifest.json, manifest.csv,"
              + " SHA256SUMS for `sha256sum -c`, and the files of the documents. It has the same"
              + " bytes whenever it is asked for, so Range with If-Range goes on after a line that"
              + " dropped, also after a restart of the service. Its length is known in advance. If a"
              + " file is damaged meanwhile, or its document may not be handed out any more, the"
              + " connection is closed before it, and a request that goes on there is refused.")
  @Refuses({
    Reason.EXPORT_NOT_READY,
    Reason.EXPORT_INVALID,
    Reason.BLOB_DAMAGED,
    Reason.STORE_UNAVAILABLE
  })
  @Parameter(name = "Range", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  @Parameter(name = "If-Range", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The whole file",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "206", description = "The requested part of the file")
  public Response get(
      @PathParam("exportId") UUID exportId,
      @Context Request request,
      @Context HttpHeaders headers,
      @Context SecurityContext caller)
      throws IOException {
    Export export = service.ready(exportId, DocumentVisibility.of(caller));
    BulkReads.Reader reader = BulkReads.Reader.of(Caller.of(caller).keyId(), connection);
    return responses.respond(
        Validators.of(zip.tag(export)),
        ExportZip.size(export),
        request,
        headers,
        (first, length) ->
            content(export, first, length, reader, request.getMethod().equals(HttpMethod.HEAD)));
  }

  private ResponseBuilder content(
      Export export, long first, long length, BulkReads.Reader reader, boolean isHead)
      throws IOException {
    if (!isHead) {
      zip.requireBegin(export, first);
    }
    StreamingOutput content = out -> zip.write(export, first, length, reader, out);
    return Response.ok(content, ZIP)
        .header("Content-Length", length)
        .header("Content-Disposition", "attachment; filename=\"export-" + export.id() + ".zip\"")
        .header("X-Content-Type-Options", "nosniff");
  }
}
