package vn.sohoa.pipeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.document.ScreeningList;
import vn.sohoa.document.UnjudgedDocument;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;

/** REST resource of the documents that a person has to judge. */
@Path("/api/v1/screening")
@Tag(name = "documents")
@RolesAllowed(Right.SCREEN)
public class ScreeningListResource {
  private final ScreeningList list;
  private final Cursors cursors;

  ScreeningListResource(ScreeningList list, Cursors cursors) {
    this.list = list;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listScreening",
      summary = "List the documents that a person has to judge",
      description =
          "Documents of which a page could not be read, or which could not be processed: nobody knows"
              + " whether they are state secrets. Until they are judged, only their sender, admins"
              + " and callers with the right SCREEN see them. Oldest first.")
  public CursorPage<UnjudgedDocument> list(@Valid @BeanParam PageRequest request) {
    return list.page(cursors.open(request));
  }
}
