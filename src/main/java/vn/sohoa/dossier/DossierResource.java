package vn.sohoa.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Role;
import vn.sohoa.dossier.message.DossierSync;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.PageRequest;

/** Handling entries (hồ sơ) of the one-stop system. */
@Path("/api/v1/dossiers")
@Tag(name = "dossiers")
public class DossierResource {
  private final DossierService service;
  private final DossierSync sync;

  DossierResource(DossierService service, DossierSync sync) {
    this.service = service;
    this.sync = sync;
  }

  @PUT
  @Path("/{dossierCode}")
  @RolesAllowed({Role.INTEGRATOR_NAME, Role.ADMIN_NAME})
  @Operation(
      summary = "Đồng bộ hồ sơ / Create or replace a dossier",
      description =
          "Messages may come twice and in any order: `sourceVersion` or `updatedAt` tells which is"
              + " newer, `outcome` what became of this one.")
  public DossierView put(
      @PathParam("dossierCode") String code,
      @Valid @NotNull DossierRequest dossier,
      @Context SecurityContext caller) {
    // Coverage follows when the change is committed, so it is read after that.
    SyncOutcome outcome = sync.put(code, dossier, Caller.of(caller).keyId());
    return service.get(code).after(outcome);
  }

  @GET
  @Path("/{dossierCode}")
  @RolesAllowed({
    Role.INTEGRATOR_NAME,
    Role.CLERK_NAME,
    Role.REVIEWER_NAME,
    Role.STATION_NAME,
    Role.ADMIN_NAME
  })
  @Operation(summary = "Xem hồ sơ và mức độ số hóa / Read a dossier with its coverage")
  public DossierView get(@PathParam("dossierCode") String code) {
    return service.get(code);
  }

  @GET
  @RolesAllowed({Role.INTEGRATOR_NAME, Role.CLERK_NAME, Role.REVIEWER_NAME, Role.ADMIN_NAME})
  @Operation(summary = "Danh sách hồ sơ / List dossiers")
  public CursorPage<DossierView> list(
      @QueryParam("procedure") @DefaultValue("") String procedureCode,
      @Valid @BeanParam PageRequest page) {
    return CursorPage.of(
        service.page(procedureCode, page.cursor(), page.rows()),
        page.limit(),
        DossierView::code,
        dossier -> dossier);
  }
}
