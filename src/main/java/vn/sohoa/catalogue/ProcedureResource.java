package vn.sohoa.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.BodyCode;

/** REST resource of the procedure catalogue (danh mục thủ tục hành chính). */
@Path("/api/v1/procedures")
@Tag(name = "procedures")
public class ProcedureResource {
  private final ProcedureService service;
  private final Cursors cursors;

  ProcedureResource(ProcedureService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @PUT
  @Path("/{procedureCode}")
  @RolesAllowed(Right.SYNC_DOSSIERS)
  @Operation(summary = "Ghi thủ tục / Create or replace a procedure")
  public ProcedureView put(
      @PathParam("procedureCode") String code,
      @Valid @NotNull ProcedureView procedure,
      @Context SecurityContext caller) {
    BodyCode.requireSame(code, procedure.code());
    return service.put(code, procedure, Caller.of(caller).keyId());
  }

  @GET
  @Path("/{procedureCode}")
  @RolesAllowed(Right.READ_DOCUMENTS)
  @Operation(
      summary = "Xem thủ tục / Read a procedure",
      description = "As it is in force on the day of `on`; today without it.")
  public ProcedureView get(
      @PathParam("procedureCode") String code, @QueryParam("on") Optional<LocalDate> day) {
    return service.get(code, day);
  }

  @GET
  @Path("/{procedureCode}/versions")
  @RolesAllowed(Right.READ_DOCUMENTS)
  @Operation(summary = "Các phiên bản của thủ tục / A procedure as it was in force over time")
  public List<ProcedureView> versions(@PathParam("procedureCode") String code) {
    return service.entries(code);
  }

  @GET
  @RolesAllowed(Right.READ_DOCUMENTS)
  @Operation(summary = "Danh mục thủ tục / List procedures")
  public CursorPage<ProcedureView> list(
      @QueryParam("on") Optional<LocalDate> day, @Valid @BeanParam PageRequest request) {
    ListPage page = cursors.open(request);
    return page.of(
        service.page(day, page.after(), page.rows()),
        procedure -> procedure.code().orElse(""),
        procedure -> procedure);
  }
}
