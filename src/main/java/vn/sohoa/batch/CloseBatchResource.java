package vn.sohoa.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Closes batches. */
@Path("/api/v1/batches/{batchId}/close")
@Tag(name = "batches")
@RolesAllowed(Right.SEND_DOCUMENTS)
public class CloseBatchResource {
  private final Batches batches;
  private final BatchAccess access;

  CloseBatchResource(Batches batches, BatchAccess access) {
    this.batches = batches;
    this.access = access;
  }

  /**
   * How a batch is closed.
   *
   * @param acceptMissing close it although files have not arrived, which the receipt then says;
   *     false by default
   */
  @Schema(name = "CloseBatch")
  public record Closing(Optional<Boolean> acceptMissing) {}

  @POST
  @Transactional
  @Operation(
      operationId = "closeBatch",
      summary = "Close a batch",
      description =
          "Compares what was declared with what has arrived, and gives a signed receipt. It is"
              + " refused as FILES_MISSING while files have not arrived, unless acceptMissing says"
              + " so, and as PAGES_NOT_COUNTED while files that have just arrived are not counted"
              + " yet. A batch that is closed stays so: repeated, the answer is the same receipt.")
  @Refuses({Reason.FILES_MISSING, Reason.PAGES_NOT_COUNTED})
  public SignedReceipt close(
      @PathParam("batchId") UUID batchId,
      @Valid @NotNull Closing closing,
      @Context SecurityContext caller) {
    return batches.close(
        access.find(batchId, caller),
        closing.acceptMissing().orElse(false),
        Caller.of(caller).keyId());
  }
}
