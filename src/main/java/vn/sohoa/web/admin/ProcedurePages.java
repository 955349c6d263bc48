package vn.sohoa.web.admin;

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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import vn.sohoa.access.Right;
import vn.sohoa.catalogue.ProcedureService;
import vn.sohoa.catalogue.ProcedureView;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** The catalogue of procedures (thủ tục hành chính). */
@Path("/admin/procedures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.ADMINISTER)
public class ProcedurePages {
  private final ProcedureService procedures;
  private final Cursors cursors;
  private final Shells shells;

  ProcedurePages(ProcedureService procedures, Cursors cursors, Shells shells) {
    this.procedures = procedures;
    this.cursors = cursors;
    this.shells = shells;
  }

  @CheckedTemplate(basePath = "Admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance procedures(Shell shell, List<ProcedureRow> rows, String next);

    static native TemplateInstance procedure(Shell shell, String code, List<ProcedureRow> entries);
  }

  @GET
  public TemplateInstance list(@Valid @BeanParam PageRequest request, @Context UriInfo address) {
    Shell shell = shells.of("web.admin.procedures");
    ListPage page = cursors.open(request);
    CursorPage<ProcedureRow> rows =
        page.of(
            procedures.page(Optional.empty(), page.after(), page.rows()),
            procedure -> procedure.code().orElse(""),
            procedure -> ProcedureRow.of(procedure, shell.t()));
    return Templates.procedures(shell, rows.items(), PageLinks.next(address, rows));
  }

  @GET
  @Path("/{procedureCode}")
  public TemplateInstance one(@PathParam("procedureCode") String code) {
    List<ProcedureView> entries = procedures.entries(code);
    Shell shell = shells.titled(shells.texts(), code);
    return Templates.procedure(
        shell,
        code,
        entries.reversed().stream().map(one -> ProcedureRow.of(one, shell.t())).toList());
  }
}
