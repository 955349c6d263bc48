package vn.sohoa.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.message.Message;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.precondition.Validators;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** REST resource of dossiers (hồ sơ) of the one-stop system. */
@Path("/api/v1/dossiers")
@Tag(name = "dossiers")
public class DossierResource {
  private final DossierService service;
  private final DossierSearch search;
  private final Cursors cursors;

  DossierResource(DossierService service, DossierSearch search, Cursors cursors) {
    this.service = service;
    this.search = search;
    this.cursors = cursors;
  }

  @GET
  @ReadsRecords(ReadAction.DOSSIER)
  @Path("/{dossierCode}")
  @RolesAllowed(Right.READ_DOCUMENTS)
  @Operation(
      operationId = "getDossier",
      summary = "Get a dossier",
      description =
          "The dossier with its coverage and the history of its states. The ETag changes "
              + "with the coverage, too; it is for If-None-Match here and for If-Match of "
              + "putDossier.")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  public RestResponse<DossierView> get(
      @PathParam("dossierCode") String code, @Context HttpHeaders headers) {
    DossierView dossier = service.get(code);
    Validators current = dossier.validators();
    var answer =
        switch (Preconditions.ofTags(headers::getRequestHeader).evaluateRead(current)) {
          case FAILED ->
              throw ProblemException.ofParameter(
                  Reason.PRECONDITION_FAILED,
                  "If-Match",
                  Message.of("fault.changed", current.tag()));
          case NOT_MODIFIED -> RestResponse.ResponseBuilder.<DossierView>notModified();
          case PROCEED -> RestResponse.ResponseBuilder.ok(dossier);
        };
    return answer.header(HttpHeaders.ETAG, current.tag().toString()).build();
  }

  @GET
  @ReadsRecords(ReadAction.LIST)
  @RolesAllowed(Right.LIST_DOSSIERS)
  @Operation(
      operationId = "listDossiers",
      summary = "List dossiers",
      description =
          "Dossiers that meet all given conditions, in the order of their codes, with their coverage"
              + " and without history.")
  public CursorPage<DossierView> list(
      @QueryParam("procedure") @DefaultValue("") String procedureCode,
      @Valid @BeanParam DossierConditions conditions,
      @Valid @BeanParam PageRequest request) {
    ListPage page = cursors.open(request);
    return page.of(
        search.page(new DossierFilter(procedureCode, "", conditions), page.after(), page.rows()),
        DossierView::code,
        dossier -> dossier);
  }
}
