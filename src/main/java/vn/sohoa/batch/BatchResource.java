package vn.sohoa.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Batches of scans (lô quét). */
@Path("/api/v1/batches")
@Tag(name = "batches")
@RolesAllowed(Right.SEND_DOCUMENTS)
public class BatchResource {
  private final Batches batches;
  private final BatchReader reader;
  private final Cursors cursors;

  BatchResource(Batches batches, BatchReader reader, Cursors cursors) {
    this.batches = batches;
    this.reader = reader;
    this.cursors = cursors;
  }

  @POST
  @Operation(
      operationId = "openBatch",
      summary = "Open a batch",
      description =
          "Declares files that will be imported in any order, each with the batchId in its"
              + " metadata. A station opens a batch before it scans or sends; the counts of its"
              + " receipt are those of the record of delivery.")
  @Refuses({Reason.IDEMPOTENCY_CONFLICT, Reason.UNPROCESSABLE})
  @APIResponse(
      responseCode = "201",
      description = "The batch is open",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BatchView.class)))
  public RestResponse<BatchView> open(
      @Valid @NotNull BatchManifest manifest,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String idempotencyKey,
      @Context SecurityContext caller) {
    String keyId = Caller.of(caller).keyId();
    Outcome<BatchView> opened = batches.open(manifest, keyId, RequestKey.of(keyId, idempotencyKey));
    return opened
        .response(RestResponse.Status.CREATED)
        .location(URI.create("/api/v1/batches/" + opened.answer().batchId()))
        .build();
  }

  @GET
  @Operation(
      operationId = "listBatches",
      summary = "List batches",
      description = "The newest first; a station sees its own.")
  public CursorPage<BatchView> list(
      @QueryParam("state") Optional<BatchState> state,
      @Valid @BeanParam PageRequest request,
      @Context SecurityContext caller) {
    return reader.page(state, cursors.open(request), caller);
  }

  @GET
  @Path("/{batchId}")
  @Operation(
      operationId = "getBatch",
      summary = "Get a batch",
      description = "What was declared, and what of it has arrived so far.")
  public BatchView get(@PathParam("batchId") UUID batchId, @Context SecurityContext caller) {
    return reader.get(batchId, caller);
  }
}
