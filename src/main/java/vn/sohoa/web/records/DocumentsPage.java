package vn.sohoa.web.records;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.search.DocumentFilter;
import vn.sohoa.search.DocumentOrder;
import vn.sohoa.search.DocumentSearch;
import vn.sohoa.search.DocumentSummary;
import vn.sohoa.web.Labels;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** Search for documents as a page. */
@Path("/documents")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.SEE_PAGES)
public class DocumentsPage {
  private final Shells shells;
  private final DocumentSearch search;
  private final Cursors cursors;

  DocumentsPage(Shells shells, DocumentSearch search, Cursors cursors) {
    this.shells = shells;
    this.search = search;
    this.cursors = cursors;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance documents(
        Shell shell, SearchForm form, List<DocumentRow> rows, boolean filtered, String next);
  }

  @GET
  @ReadsRecords(ReadAction.LIST)
  public TemplateInstance show(
      @Valid @BeanParam DocumentFilter filter,
      @QueryParam("order") @DefaultValue("NEWEST") DocumentOrder order,
      @Valid @BeanParam PageRequest request,
      @Context UriInfo address,
      @Context SecurityContext caller) {
    CursorPage<DocumentSummary> page =
        search.page(filter, order, cursors.open(request), DocumentVisibility.of(caller));
    Labels labels = shells.labels();
    return Templates.documents(
        shells.of("web.documents.title"),
        SearchForm.of(filter, order, labels),
        page.items().stream().map(document -> DocumentRow.of(document, labels)).toList(),
        !PageLinks.filter(address).isEmpty(),
        PageLinks.next(address, page));
  }
}
