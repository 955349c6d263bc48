package vn.sohoa.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** REST resource of the documents of a dossier. */
@Path("/api/v1/dossiers/{dossierCode}/documents")
@Tag(name = "documents")
@RolesAllowed(Right.READ_DOCUMENTS)
public class DossierDocumentsResource {
  private final DocumentSearch search;
  private final Cursors cursors;

  DossierDocumentsResource(DocumentSearch search, Cursors cursors) {
    this.search = search;
    this.cursors = cursors;
  }

  @GET
  @ReadsRecords(ReadAction.DOSSIER)
  @Operation(
      operationId = "listDossierDocuments",
      summary = "List the documents of a dossier",
      description =
          "Documents that are declared for the dossier or linked to it, newest first. "
              + "The list is empty for an unknown dossier, because papers may arrive before "
              + "their dossier.")
  public CursorPage<DocumentSummary> list(
      @PathParam("dossierCode") String dossierCode,
      @Valid @BeanParam PageRequest page,
      @Context SecurityContext caller) {
    return search.page(
        DocumentFilter.ofDossier(dossierCode),
        DocumentOrder.NEWEST,
        cursors.open(page),
        DocumentVisibility.of(caller));
  }
}
