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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.catalogue.ProcedureNames;
import vn.sohoa.dossier.DossierConditions;
import vn.sohoa.dossier.DossierFilter;
import vn.sohoa.dossier.DossierSearch;
import vn.sohoa.dossier.DossierView;
import vn.sohoa.dossier.FoundDossiers;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;

/** The list of dossiers as a page. */
@Path("/dossiers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.LIST_DOSSIERS)
public class DossiersPage {
  private final Shells shells;
  private final DossierSearch dossiers;
  private final ProcedureNames procedures;
  private final Cursors cursors;
  private final Clock clock;

  DossiersPage(
      Shells shells,
      DossierSearch dossiers,
      ProcedureNames procedures,
      Cursors cursors,
      Clock clock) {
    this.shells = shells;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.cursors = cursors;
    this.clock = clock;
  }

  /**
   * What was typed into the controls.
   *
   * @param unknown says that there is no dossier with the code; empty if none was asked for
   * @param near codes of dossiers that may be meant
   */
  public record Asked(
      String code, String unknown, List<String> near, String procedure, String applicant) {
    /** Whether only some dossiers are listed. */
    public boolean filtered() {
      return !procedure.isEmpty() || !applicant.isEmpty();
    }
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance dossiers(
        Shell shell, Asked asked, List<DossierRow> rows, String next);
  }

  /**
   * @param code if it means a dossier, that is shown instead of the list
   */
  @GET
  @ReadsRecords(ReadAction.LIST)
  public RestResponse<TemplateInstance> show(
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("procedure") @DefaultValue("") String procedure,
      @QueryParam("applicant") @DefaultValue("") String applicant,
      @Valid @BeanParam PageRequest request,
      @Context UriInfo address) {
    FoundDossiers found = code.isBlank() ? FoundDossiers.none() : dossiers.byTypedCode(code);
    return found
        .code()
        .map(
            known ->
                RestResponse.<TemplateInstance>seeOther(
                    URI.create("/dossiers/" + PageLinks.encode(known))))
        .orElseGet(
            () -> {
              Shell shell = shells.of("web.dossiers.title");
              var asked =
                  new Asked(
                      code.strip(), unknown(code, shell.t()), found.near(), procedure, applicant);
              return RestResponse.ok(list(shell, asked, request, address));
            });
  }

  private static String unknown(String code, Texts t) {
    return code.isBlank() ? "" : t.of("web.dossiers.unknown", code.strip());
  }

  private TemplateInstance list(Shell shell, Asked asked, PageRequest request, UriInfo address) {
    ListPage list = cursors.open(request);
    CursorPage<DossierView> page =
        list.of(
            dossiers.page(
                new DossierFilter(asked.procedure(), asked.applicant(), DossierConditions.none()),
                list.after(),
                list.rows()),
            DossierView::code,
            dossier -> dossier);
    return Templates.dossiers(
        shell, asked, rows(page.items(), shell.t()), PageLinks.next(address, page));
  }

  private List<DossierRow> rows(List<DossierView> page, Texts t) {
    Instant now = clock.instant();
    Map<String, String> names =
        procedures.of(page.stream().map(DossierView::procedureCode).distinct().toList());
    return page.stream()
        .map(
            dossier ->
                DossierRow.of(dossier, names.getOrDefault(dossier.procedureCode(), ""), now, t))
        .toList();
  }
}
