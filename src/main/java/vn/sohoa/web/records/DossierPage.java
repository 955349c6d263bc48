package vn.sohoa.web.records;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.catalogue.ProcedureNames;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.dossier.DossierService;
import vn.sohoa.dossier.DossierView;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.review.queue.DossierQueue;
import vn.sohoa.review.queue.PossibleDocuments;
import vn.sohoa.search.DocumentFilter;
import vn.sohoa.search.DocumentOrder;
import vn.sohoa.search.DocumentSearch;
import vn.sohoa.search.DocumentSummary;
import vn.sohoa.web.Labels;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/**
 * A dossier as a page: the checklist that a clerk needs while the applicant stands there, with the
 * documents and states.
 */
@Path("/dossiers/{code}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.LIST_DOSSIERS)
public class DossierPage {
  private final Shells shells;
  private final DossierService dossiers;
  private final ProcedureNames procedures;
  private final DossierQueue queue;
  private final DocumentSearch search;
  private final Cursors cursors;
  private final Clock clock;

  DossierPage(
      Shells shells,
      DossierService dossiers,
      ProcedureNames procedures,
      DossierQueue queue,
      DocumentSearch search,
      Cursors cursors,
      Clock clock) {
    this.shells = shells;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.queue = queue;
    this.search = search;
    this.cursors = cursors;
    this.clock = clock;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance dossier(
        Shell shell, DossierRecord dossier, Possible possible, List<DocumentRow> rows, String next);
  }

  /**
   * Documents that wait for a person and may belong to the dossier.
   *
   * @param title how many there are
   * @param more whether there are others than those listed
   */
  public record Possible(String title, boolean more, List<PossibleLine> lines) {
    static Possible of(PossibleDocuments documents, DossierView dossier, Labels labels) {
      List<PossibleLine> lines =
          PossibleLine.of(documents.first(), dossier.coverage().items(), labels);
      return new Possible(
          labels.texts().of("web.dossier.possible", labels.texts().number(documents.total())),
          documents.total() > lines.size(),
          lines);
    }
  }

  /** The documents are those of one page of a list, the newest first. */
  @GET
  @ReadsRecords(ReadAction.DOSSIER)
  public TemplateInstance show(
      @PathParam("code") String code,
      @Valid @BeanParam PageRequest request,
      @Context UriInfo address,
      @Context SecurityContext caller) {
    DossierView dossier = dossiers.get(code);
    CursorPage<DocumentSummary> page =
        search.page(
            DocumentFilter.ofDossier(code),
            DocumentOrder.NEWEST,
            cursors.open(request),
            DocumentVisibility.of(caller));
    Labels labels = shells.labels();
    return Templates.dossier(
        shells.titled(labels.texts(), code),
        DossierRecord.of(
            dossier, procedure(dossier), findings(dossier), clock.instant(), labels.texts()),
        Possible.of(queue.possible(code), dossier, labels),
        page.items().stream().map(document -> DocumentRow.of(document, labels)).toList(),
        PageLinks.next(address, page));
  }

  private String procedure(DossierView dossier) {
    String code = dossier.procedureCode();
    return procedures.of(List.of(code)).getOrDefault(code, "");
  }

  private Map<String, List<FindingCode>> findings(DossierView dossier) {
    return queue.findings(
        dossier.coverage().items().stream().flatMap(item -> item.documents().stream()).toList());
  }
}
