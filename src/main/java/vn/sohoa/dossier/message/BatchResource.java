package vn.sohoa.dossier.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;

/** REST resource for batches of dossiers: newline-delimited JSON in, one result per line out. */
@Path("/api/v1")
@Tag(name = "dossiers")
@RolesAllowed(Right.SYNC_DOSSIERS)
public class BatchResource {
  private static final String NDJSON = "application/x-ndjson";

  private final DossierBatch batch;

  BatchResource(DossierBatch batch) {
    this.batch = batch;
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
  public StreamingOutput batch(InputStream lines, @Context SecurityContext caller) {
    String actor = Caller.of(caller).keyId();
    return out -> batch.run(lines, out, DossierBatch.Form.SOHOA, actor);
  }

  @POST
  @Path("/dossiers:dvcqg")
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @Operation(
      summary =
          "Đồng bộ theo cấu trúc Cổng DVCQG / The same with field names of the national portal",
      description = "A line is a dossier with MaHoSo, MaTTHC, TaiLieuNop and so on.")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchResult.class)))
  public StreamingOutput dvcqg(InputStream lines, @Context SecurityContext caller) {
    String actor = Caller.of(caller).keyId();
    return out -> batch.run(lines, out, DossierBatch.Form.DVCQG, actor);
  }
}
