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
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

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
  @Operation(
      operationId = "putProcedure",
      summary = "Create or correct a procedure",
      description =
          "Another `validFrom` adds an entry beside the earlier ones; an existing one "
              + "corrects that entry.")
  @Refuses(Reason.UNPROCESSABLE)
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
      operationId = "getProcedure",
      summary = "Get a procedure",
      description = "The entry that is in force on the day of `on`, today by default.")
  public ProcedureView get(
      @PathParam("procedureCode") String code, @QueryParam("on") Optional<LocalDate> day) {
    return service.get(code, day);
  }

  @GET
  @Path("/{procedureCode}/versions")
  @RolesAllowed(Right.READ_DOCUMENTS)
  @Operation(
      operationId = "listProcedureVersions",
      summary = "List the entries of a procedure over time",
      description = "All entries of the procedure, each with its period of validity.")
  public List<ProcedureView> versions(@PathParam("procedureCode") String code) {
    return service.entries(code);
  }

  @GET
  @RolesAllowed(Right.READ_DOCUMENTS)
  @Operation(
      operationId = "listProcedures",
      summary = "List procedures",
      description =
          "The entries in force on the day of `on`, today by default, in the order of "
              + "their codes.")
  public CursorPage<ProcedureView> list(
      @QueryParam("on") Optional<LocalDate> day, @Valid @BeanParam PageRequest request) {
    ListPage page = cursors.open(request);
    return page.of(
        service.page(day, page.after(), page.rows()),
        procedure -> procedure.code().orElse(""),
        procedure -> procedure);
  }
}
