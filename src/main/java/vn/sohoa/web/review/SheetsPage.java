package vn.sohoa.web.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentReader;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.precondition.EntityTag;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** The pages of a document as thumbnails, to split it or to bring them into order. */
@Path("/review/{docCode}/pages")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class SheetsPage {
  private final Shells shells;
  private final DocumentReader documents;

  SheetsPage(Shells shells, DocumentReader documents) {
    this.shells = shells;
    this.documents = documents;
  }

  /**
   * A page.
   *
   * @param cut whether another paper seems to begin with it
   */
  public record Sheet(int number, boolean cut) {}

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance sheets(
        Shell shell, String docCode, String etag, List<Sheet> sheets);
  }

  @GET
  @ReadsRecords(ReadAction.DOCUMENT)
  public TemplateInstance show(
      @PathParam("docCode") String docCode, @Context SecurityContext caller) {
    DocumentView document = documents.view(docCode, DocumentVisibility.of(caller));
    return Templates.sheets(
        shells.titled(shells.texts(), document.docCode()),
        document.docCode(),
        EntityTag.strong(document.version()).toString(),
        sheets(document));
  }

  private static List<Sheet> sheets(DocumentView document) {
    Set<Integer> firstPages = ProposedCuts.of(document.findings());
    return IntStream.rangeClosed(1, document.pageCount().orElse(0))
        .mapToObj(number -> new Sheet(number, firstPages.contains(number)))
        .toList();
  }
}
