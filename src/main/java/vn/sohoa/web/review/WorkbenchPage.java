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
import vn.sohoa.access.Right;
import vn.sohoa.document.DocumentReader;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.review.queue.ReviewFilter;
import vn.sohoa.web.Labels;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;

/** The workbench: one document beside its image, with what a person has to decide. */
@Path("/review/{docCode}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class WorkbenchPage {
  private final Shells shells;
  private final DocumentReader documents;

  WorkbenchPage(Shells shells, DocumentReader documents) {
    this.shells = shells;
    this.documents = documents;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance workbench(
        Shell shell, Texts t, Workbench work, List<Labels.KindChoice> kinds, String filter);

    static native TemplateInstance panel(Texts t, Workbench work, List<Labels.KindChoice> kinds);
  }

  /**
   * @param filter of the queue, for the next document
   */
  @GET
  public TemplateInstance show(
      @PathParam("docCode") String docCode,
      @BeanParam ReviewFilter filter,
      @Context UriInfo address,
      @Context SecurityContext caller) {
    Labels labels = shells.labels();
    Workbench work = work(docCode, labels, caller);
    return Templates.workbench(
        shells.titled(labels.texts(), work.docCode()),
        labels.texts(),
        work,
        labels.kindChoices(),
        PageLinks.filter(address));
  }

  /** Returns the part of the page that a decision changes. */
  @GET
  @Path("/panel")
  public TemplateInstance panel(
      @PathParam("docCode") String docCode, @Context SecurityContext caller) {
    Labels labels = shells.labels();
    return Templates.panel(labels.texts(), work(docCode, labels, caller), labels.kindChoices());
  }

  private Workbench work(String docCode, Labels labels, SecurityContext caller) {
    return Workbench.of(documents.view(docCode, DocumentVisibility.of(caller)), labels);
  }
}
