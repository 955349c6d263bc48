package vn.sohoa.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;

/** The files of a batch. */
@Path("/api/v1/batches/{batchId}/files")
@Tag(name = "batches")
@RolesAllowed(Right.SEND_DOCUMENTS)
public class BatchFilesResource {
  private final BatchReader reader;
  private final Cursors cursors;

  BatchFilesResource(BatchReader reader, Cursors cursors) {
    this.reader = reader;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listBatchFiles",
      summary = "List the files of a batch",
      description = "In the order of the manifest, each with what became of it.")
  public CursorPage<BatchFile> list(
      @PathParam("batchId") UUID batchId,
      @Valid @BeanParam PageRequest request,
      @Context SecurityContext caller) {
    return reader.files(batchId, cursors.open(request), caller);
  }
}
