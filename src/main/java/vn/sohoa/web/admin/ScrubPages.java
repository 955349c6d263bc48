package vn.sohoa.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.sohoa.access.Right;
import vn.sohoa.scrub.ScrubService;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** Verifications of all stored files (kiểm tra tệp). */
@Path("/admin/scrubs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.ADMINISTER)
public class ScrubPages {
  private final ScrubService scrubs;
  private final Shells shells;

  ScrubPages(ScrubService scrubs, Shells shells) {
    this.scrubs = scrubs;
    this.shells = shells;
  }

  @CheckedTemplate(basePath = "Admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance scrubs(Shell shell, List<ScrubRow> rows);

    static native TemplateInstance scrub(Shell shell, ScrubRow scrub);
  }

  @GET
  public TemplateInstance list() {
    Shell shell = shells.of("web.admin.scrubs");
    return Templates.scrubs(
        shell, scrubs.newest().stream().map(scrub -> ScrubRow.of(scrub, shell.t())).toList());
  }

  @GET
  @Path("/{scrubId}")
  public TemplateInstance one(@PathParam("scrubId") String scrubId) {
    Shell shell = shells.of("web.admin.scrubs");
    return Templates.scrub(shell, ScrubRow.of(scrubs.byId(Ids.parse("scrub", scrubId)), shell.t()));
  }
}
