package vn.sohoa.dossier.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;

/** REST resource for batches of dossiers: newline-delimited JSON in, one result per line out. */
@Path("/api/v1")
@Tag(name = "dossiers")
@RolesAllowed(Right.SYNC_DOSSIERS)
public class BatchResource {
  private static final String NDJSON = "application/x-ndjson";

  private final DossierBatch batch;
  private final SohoaRowReader own;
  private final DvcqgRowReader portal;

  BatchResource(DossierBatch batch, SohoaRowReader own, DvcqgRowReader portal) {
    this.batch = batch;
    this.own = own;
    this.portal = portal;
  }

  @POST
  @Path("/dossiers:batch")
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @Operation(
      operationId = "importDossiers",
      summary = "Create or replace many dossiers",
      description =
          "Newline-delimited JSON. Each line is the body of putDossier with the code as "
              + "`code`. Each line of the answer is a BatchResult; it is sent as soon as the "
              + "dossier was processed. A refused dossier does not affect the others.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public StreamingOutput batch(
      @QueryParam(Sender.STRICT)
          @Parameter(schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @Nullable String strict,
      InputStream lines,
      @Context SecurityContext caller) {
    Sender sender = Sender.of(Caller.of(caller).keyId(), strict);
    return out -> batch.run(lines, out, own, sender);
  }

  @POST
  @Path("/dossiers:dvcqg")
  @Consumes({NDJSON, MediaType.APPLICATION_JSON})
  @Produces({NDJSON, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "importPortalDossiers",
      summary = "Create or replace dossiers in the format of the national portal",
      description =
          "A dossier with the member names of the national portal (MaHoSo, MaTTHC, "
              + "TaiLieuNop, …), an array of them, or an envelope that has them in `data`: one "
              + "per line of newline-delimited JSON, or one as a JSON body. NDJSON is answered "
              + "with a BatchResult per line, JSON with BatchResults.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema),
        @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = BatchResults.class)),
        @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response dvcqg(
      @QueryParam(Sender.STRICT)
          @Parameter(schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @Nullable String strict,
      InputStream body,
      @Context HttpHeaders headers,
      @Context SecurityContext caller)
      throws IOException {
    Sender sender = Sender.of(Caller.of(caller).keyId(), strict);
    if (MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType())) {
      return Response.ok(new BatchResults(batch.run(body, portal, sender)))
          .type(MediaType.APPLICATION_JSON_TYPE)
          .build();
    }
    StreamingOutput answers = out -> batch.run(body, out, portal, sender);
    return Response.ok(answers).type(NDJSON).build();
  }
}
