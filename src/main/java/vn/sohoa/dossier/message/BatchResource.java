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

  private static final String STRICT_DESCRIPTION =
      "true: từ chối khi có cảnh báo / refuse what would give a warning";

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
      summary = "Đồng bộ nhiều hồ sơ / Create or replace many dossiers",
      description =
          "A line is the body of PUT /dossiers/{dossierCode}, with the code as `code`. Lines are"
              + " answered as they are taken; one that is refused does not touch the others.")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchResult.class)))
  public StreamingOutput batch(
      @QueryParam(Sender.STRICT)
          @Parameter(
              description = STRICT_DESCRIPTION,
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
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
      summary =
          "Đồng bộ theo cấu trúc Cổng DVCQG / The same with field names of the national portal",
      description =
          "A dossier with MaHoSo, MaTTHC, TaiLieuNop and so on, a list of them, or an envelope that"
              + " has them in `data`: one per line of NDJSON, or one as a JSON body. NDJSON is"
              + " answered with a line per dossier, JSON with `items`.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchResult.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = BatchResults.class))
      })
  public Response dvcqg(
      @QueryParam(Sender.STRICT)
          @Parameter(
              description = STRICT_DESCRIPTION,
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
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
