package vn.sohoa.review.takeback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;

/** REST resource of the papers that have to be scanned again. */
@Path("/api/v1/rescans")
@Tag(name = "documents")
@RolesAllowed({Right.REVIEW_DOCUMENTS, Right.SEND_DOCUMENTS})
public class RescansResource {
  private final RescanList rescans;
  private final Cursors cursors;

  RescansResource(RescanList rescans, Cursors cursors) {
    this.rescans = rescans;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listRescans",
      summary = "List the papers that have to be scanned again",
      description =
          "Oldest request first. Clerks and reviewers see all, others those of the documents that"
              + " their key sent. A replacement of the document removes it from the list.")
  public CursorPage<Rescan> list(
      @Valid @BeanParam PageRequest request, @Context SecurityContext caller) {
    return rescans.page(cursors.open(request), caller);
  }
}
