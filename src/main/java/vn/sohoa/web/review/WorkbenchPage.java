package vn.sohoa.web.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import vn.sohoa.access.KeyService;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentReader;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.dossier.DossierNames;
import vn.sohoa.review.HistoryReader;
import vn.sohoa.review.queue.ReviewFilter;
import vn.sohoa.web.Labels;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;
import vn.sohoa.web.Withdrawal;

/** The workbench: one document beside its image, with what a person has to decide. */
@Path("/review/{docCode}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class WorkbenchPage {
  private final Shells shells;
  private final DocumentReader documents;
  private final DossierNames dossiers;
  private final HistoryReader history;
  private final KeyService keys;

  WorkbenchPage(
      Shells shells,
      DocumentReader documents,
      DossierNames dossiers,
      HistoryReader history,
      KeyService keys) {
    this.shells = shells;
    this.documents = documents;
    this.dossiers = dossiers;
    this.history = history;
    this.keys = keys;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance workbench(
        Shell shell, Texts t, Workbench work, List<Labels.KindChoice> kinds, String filter);

    static native TemplateInstance withdrawn(
        Shell shell, Texts t, Workbench work, Optional<Withdrawal> withdrawal);

    static native TemplateInstance panel(Texts t, Workbench work, List<Labels.KindChoice> kinds);
  }

  /**
   * @param filter of the queue, for the next document
   */
  @GET
  @ReadsRecords(ReadAction.DOCUMENT)
  public TemplateInstance show(
      @PathParam("docCode") String docCode,
      @BeanParam ReviewFilter filter,
      @Context UriInfo address,
      @Context SecurityContext caller) {
    Labels labels = shells.labels();
    Workbench work = work(docCode, labels, caller);
    Shell shell = shells.titled(labels.texts(), work.docCode());
    if (work.withdrawn()) {
      return Templates.withdrawn(
          shell,
          labels.texts(),
          work,
          Withdrawal.of(
              history.withdrawal(docCode, DocumentVisibility.of(caller)), keys, labels.texts()));
    }
    return Templates.workbench(
        shell, labels.texts(), work, labels.kindChoices(), PageLinks.filter(address));
  }

  /** Returns the part of the page that a decision changes. */
  @GET
  @ReadsRecords(ReadAction.DOCUMENT)
  @Path("/panel")
  public TemplateInstance panel(
      @PathParam("docCode") String docCode, @Context SecurityContext caller) {
    Labels labels = shells.labels();
    return Templates.panel(labels.texts(), work(docCode, labels, caller), labels.kindChoices());
  }

  private Workbench work(String docCode, Labels labels, SecurityContext caller) {
    DocumentView document = documents.view(docCode, DocumentVisibility.of(caller));
    return Workbench.of(document, dossiers.of(LinkRow.dossierCodes(document)), labels);
  }
}
