package vn.sohoa.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;

/** Download of originals and derived files. */
@Path("/api/v1/documents/download/{docCode}")
@Tag(name = "documents")
@RolesAllowed(Right.READ_DOCUMENTS)
public class DownloadResource {
  private final Downloads downloads;
  private final DownloadResponses responses;

  DownloadResource(Downloads downloads, DownloadResponses responses) {
    this.downloads = downloads;
    this.responses = responses;
  }

  @GET
  @ReadsRecords(ReadAction.FILE)
  @Operation(
      operationId = "downloadDocument",
      summary = "Download a file of a document",
      description =
          "Returns the original, bit-identical to what was sent, or a file derived from "
              + "it. Evaluates conditional requests and byte ranges (RFC 9110). Several ranges "
              + "that do not touch are answered with the whole file. Until every page was "
              + "checked for stamps of state secrets, files are available to admins only.")
  @Parameter(name = "Range", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  @Parameter(name = "If-Range", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "If-Modified-Since",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "If-Unmodified-Since",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The whole file",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/tiff",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "text/plain",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/octet-stream",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "206", description = "The requested part of the file")
  public Response download(
      @PathParam("docCode") String docCode,
      @QueryParam("rendition")
          @DefaultValue("original")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"original", "pdfa", "source", "text"},
                      defaultValue = "original"))
          String rendition,
      @Context Request request,
      @Context HttpHeaders headers,
      @Context SecurityContext caller)
      throws IOException {
    return responses.respond(
        downloads.open(docCode, rendition, DocumentVisibility.of(caller)), request, headers);
  }
}
