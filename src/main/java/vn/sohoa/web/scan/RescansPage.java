package vn.sohoa.web.scan;

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
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.review.takeback.FlawedUploads;
import vn.sohoa.review.takeback.Rescan;
import vn.sohoa.review.takeback.RescanList;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** What has to be scanned again: what somebody asked for, and what the machine found bad. */
@Path("/rescans")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Right.REVIEW_DOCUMENTS, Right.SEND_DOCUMENTS})
public class RescansPage {
  /** Later the paper is no longer at the desk. */
  private static final Duration LATELY = Duration.ofDays(7);

  private final Shells shells;
  private final RescanList rescans;
  private final FlawedUploads flawed;
  private final Cursors cursors;
  private final Clock clock;

  RescansPage(
      Shells shells, RescanList rescans, FlawedUploads flawed, Cursors cursors, Clock clock) {
    this.shells = shells;
    this.rescans = rescans;
    this.flawed = flawed;
    this.cursors = cursors;
    this.clock = clock;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance rescans(
        Shell shell, List<RescanRow> rows, String next, List<FlawedRow> flawed, boolean records);
  }

  @GET
  public TemplateInstance list(
      @Valid @BeanParam PageRequest request,
      @Context SecurityContext caller,
      @Context UriInfo address) {
    Shell shell = shells.of("web.rescans");
    CursorPage<Rescan> page = rescans.page(cursors.open(request), caller);
    List<RescanRow> rows = page.items().stream().map(one -> RescanRow.of(one, shell.t())).toList();
    List<FlawedRow> bad =
        flawed.of(Caller.of(caller).keyId(), clock.instant().minus(LATELY)).stream()
            .map(scan -> FlawedRow.of(scan, shell.t()))
            .toList();
    return Templates.rescans(
        shell, rows, PageLinks.next(address, page), bad, shell.may(Right.LIST_DOSSIERS));
  }
}
