package vn.sohoa.web.records;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Right;
import vn.sohoa.dossier.DossierService;
import vn.sohoa.dossier.DossierView;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** The list of dossiers as a page. */
@Path("/dossiers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.LIST_DOSSIERS)
public class DossiersPage {
  private final Shells shells;
  private final DossierService dossiers;
  private final Cursors cursors;

  DossiersPage(Shells shells, DossierService dossiers, Cursors cursors) {
    this.shells = shells;
    this.dossiers = dossiers;
    this.cursors = cursors;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance dossiers(
        Shell shell, String procedure, List<DossierRow> rows, String next);
  }

  /**
   * @param code if it is given, its dossier is shown instead of the list
   */
  @GET
  public RestResponse<TemplateInstance> show(
      @QueryParam("code") Optional<String> code,
      @QueryParam("procedure") @DefaultValue("") String procedure,
      @Valid @BeanParam PageRequest request,
      @Context UriInfo address) {
    return code.map(String::strip)
        .filter(given -> !given.isEmpty())
        .map(
            given ->
                RestResponse.<TemplateInstance>seeOther(
                    URI.create("/dossiers/" + PageLinks.encode(given))))
        .orElseGet(() -> RestResponse.ok(list(procedure, request, address)));
  }

  private TemplateInstance list(String procedure, PageRequest request, UriInfo address) {
    ListPage asked = cursors.open(request);
    CursorPage<DossierView> page =
        asked.of(
            dossiers.page(procedure, asked.after(), asked.rows()),
            DossierView::code,
            dossier -> dossier);
    Shell shell = shells.of("web.dossiers.title");
    return Templates.dossiers(
        shell,
        procedure,
        page.items().stream().map(dossier -> DossierRow.of(dossier, shell.t())).toList(),
        PageLinks.next(address, page));
  }
}
