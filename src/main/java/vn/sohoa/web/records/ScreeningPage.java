package vn.sohoa.web.records;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import vn.sohoa.access.Right;
import vn.sohoa.document.ScreeningList;
import vn.sohoa.document.UnjudgedDocument;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;

/** The documents that a person has to judge, as a page. */
@Path("/screening")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.SCREEN)
public class ScreeningPage {
  private final Shells shells;
  private final ScreeningList list;
  private final Cursors cursors;

  ScreeningPage(Shells shells, ScreeningList list, Cursors cursors) {
    this.shells = shells;
    this.list = list;
    this.cursors = cursors;
  }

  /**
   * A document as the page shows it.
   *
   * @param why pages that could not be read, or why nothing could be
   */
  public record ScreeningRow(String docCode, String fileName, String why, String receivedAt) {
    static ScreeningRow of(UnjudgedDocument document, Texts t) {
      String pages =
          String.join(", ", document.unreadable().stream().map(page -> t.number(page)).toList());
      return new ScreeningRow(
          document.docCode(),
          document.fileName().orElse(""),
          document.failure().map(reason -> t.label("failure", reason)).orElse(pages),
          t.time(document.receivedAt().toInstant()));
    }
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance screening(Shell shell, List<ScreeningRow> rows, String next);
  }

  @GET
  public TemplateInstance list(@Valid @BeanParam PageRequest request, @Context UriInfo address) {
    Shell shell = shells.of("web.screening");
    CursorPage<UnjudgedDocument> page = list.page(cursors.open(request));
    List<ScreeningRow> rows =
        page.items().stream().map(one -> ScreeningRow.of(one, shell.t())).toList();
    return Templates.screening(shell, rows, PageLinks.next(address, page));
  }
}
