package vn.sohoa.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;

/** REST resource of document lists. */
@Path("/api/v1/documents")
@Tag(name = "documents")
@RolesAllowed(Right.READ_DOCUMENTS)
public class SearchResource {
  private final DocumentSearch search;
  private final Cursors cursors;

  SearchResource(DocumentSearch search, Cursors cursors) {
    this.search = search;
    this.cursors = cursors;
  }

  @GET
  @ReadsRecords(ReadAction.LIST)
  @Operation(
      operationId = "searchDocuments",
      summary = "Search documents",
      description =
          "Documents that meet all given conditions, newest first or least trustworthy "
              + "first. Documents in quarantine are listed for admins only.")
  public CursorPage<DocumentSummary> find(
      @Valid @BeanParam DocumentFilter filter,
      @QueryParam("order") @DefaultValue("NEWEST") DocumentOrder order,
      @Valid @BeanParam PageRequest page,
      @Context SecurityContext caller) {
    return search.page(filter, order, cursors.open(page), DocumentVisibility.of(caller));
  }
}
