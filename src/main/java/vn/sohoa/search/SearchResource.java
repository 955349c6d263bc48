package vn.sohoa.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Role;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.PageRequest;

/** Lists of documents. */
@Path("/api/v1")
@Tag(name = "documents")
@RolesAllowed({
  Role.STATION_NAME,
  Role.CLERK_NAME,
  Role.REVIEWER_NAME,
  Role.INTEGRATOR_NAME,
  Role.ADMIN_NAME
})
public class SearchResource {
  private final DocumentSearch search;

  SearchResource(DocumentSearch search) {
    this.search = search;
  }

  @GET
  @Path("/documents")
  @Operation(summary = "Tìm tài liệu / Find documents, newest first")
  public CursorPage<DocumentSummary> find(
      @Valid @BeanParam DocumentFilter filter, @Valid @BeanParam PageRequest page) {
    return list(filter, page);
  }

  @GET
  @Path("/dossiers/{dossierCode}/documents")
  @Operation(summary = "Tài liệu của hồ sơ / Documents of a dossier")
  public CursorPage<DocumentSummary> ofDossier(
      @PathParam("dossierCode") String dossierCode, @Valid @BeanParam PageRequest page) {
    Optional<String> none = Optional.empty();
    var filter =
        new DocumentFilter(
            none,
            Optional.of(dossierCode),
            Optional.empty(),
            none,
            none,
            none,
            none,
            Optional.empty(),
            Optional.empty());
    return list(filter, page);
  }

  private CursorPage<DocumentSummary> list(DocumentFilter filter, PageRequest page) {
    return CursorPage.of(
        search.find(filter, page.cursor(), page.rows()),
        page.limit(),
        DocumentSummary::docCode,
        document -> document);
  }
}
