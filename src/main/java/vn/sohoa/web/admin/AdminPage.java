package vn.sohoa.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import vn.sohoa.access.Right;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** The page from which an administrator reaches all others of the administration. */
@Path(AdminAreas.ROOT)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.ADMINISTER)
public class AdminPage {
  private final Shells shells;

  AdminPage(Shells shells) {
    this.shells = shells;
  }

  @CheckedTemplate(basePath = "Admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance home(Shell shell);
  }

  @GET
  public TemplateInstance show() {
    return Templates.home(shells.of("web.menu.admin"));
  }
}
