package vn.sohoa.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.message.Message;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.report.kpi.Indicator;

/** REST resource of the indicators of Quyết định 766/QĐ-TTg. */
@Path("/api/v1/reports/kpi766")
@Tag(name = "reports")
@RolesAllowed(Right.READ_REPORTS)
public class KpiResource {
  private final KpiService kpi;
  private final SnapshotRepository snapshots;
  private final SnapshotDifference difference;
  private final Cursors cursors;

  KpiResource(
      KpiService kpi,
      SnapshotRepository snapshots,
      SnapshotDifference difference,
      Cursors cursors) {
    this.kpi = kpi;
    this.snapshots = snapshots;
    this.difference = difference;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "getKpiReport",
      summary = "Get the indicators of a period",
      description =
          "Indicators 2.1 and 4.1 to 4.5 of Quyết định 766/QĐ-TTg for the dossiers "
              + "received in a period, as of now.")
  @Refuses(Reason.UNPROCESSABLE)
  public KpiReport report(@Valid @BeanParam Scope scope) {
    return kpi.report(scope);
  }

  @GET
  @Path("/dossiers")
  @Operation(
      operationId = "listKpiDossiers",
      summary = "List the dossiers behind an indicator",
      description = "Dossiers in the numerator, in the denominator, or in the denominator only.")
  @Refuses(Reason.UNPROCESSABLE)
  public CursorPage<JudgedDossier> dossiers(
      @Valid @BeanParam Scope scope,
      @QueryParam("indicator") @Parameter(required = true) Optional<String> indicator,
      @QueryParam("in") Optional<IndicatorPart> part,
      @Valid @BeanParam PageRequest request) {
    ListPage page = cursors.open(request);
    return page.of(
        kpi.dossiers(
            scope,
            required(indicator),
            part.orElse(IndicatorPart.NUMERATOR),
            page.after(),
            page.rows()),
        JudgedDossier::dossierCode,
        dossier -> dossier);
  }

  @POST
  @Path("/snapshots")
  @Operation(
      operationId = "createKpiSnapshot",
      summary = "Take a snapshot of the indicators of a period",
      description =
          "Stores the numbers together with the dossiers behind them; neither changes "
              + "afterwards.")
  @Refuses({Reason.UNPROCESSABLE, Reason.IDEMPOTENCY_CONFLICT})
  @APIResponse(
      responseCode = "201",
      description = "The snapshot was taken",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KpiReport.class)))
  public RestResponse<KpiReport> freeze(
      @Valid @BeanParam Scope scope,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String idempotencyKey,
      @Context SecurityContext caller) {
    String actor = Caller.of(caller).keyId();
    return snapshots
        .takeOnce(scope, RequestKey.of(actor, idempotencyKey), actor)
        .response(RestResponse.Status.CREATED)
        .build();
  }

  @GET
  @Path("/snapshots")
  @Operation(
      operationId = "listKpiSnapshots",
      summary = "List snapshots",
      description = "Snapshots of indicators, newest first.")
  public CursorPage<KpiReport> list(@Valid @BeanParam PageRequest request) {
    ListPage page = cursors.open(request);
    Optional<UUID> before =
        Optional.of(page.after()).filter(at -> !at.isEmpty()).map(UUID::fromString);
    return page.of(
        snapshots.page(before, page.rows()),
        report -> report.snapshot().map(UUID::toString).orElse(""),
        report -> report);
  }

  @GET
  @Path("/snapshots/{id}")
  @Operation(
      operationId = "getKpiSnapshot",
      summary = "Get a snapshot",
      description = "The indicators as they were when the snapshot was taken.")
  public KpiReport get(
      @PathParam("id") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          String id) {
    return snapshots.get(id(id));
  }

  @GET
  @Path("/snapshots/{id}/dossiers")
  @Operation(
      operationId = "listKpiSnapshotDossiers",
      summary = "List the dossiers behind an indicator of a snapshot",
      description =
          "Dossiers in the numerator, in the denominator, or in the denominator only, "
              + "when the snapshot was taken.")
  public CursorPage<JudgedDossier> frozenDossiers(
      @PathParam("id") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          String id,
      @QueryParam("indicator") @Parameter(required = true) Optional<String> indicator,
      @QueryParam("in") Optional<IndicatorPart> part,
      @Valid @BeanParam PageRequest request) {
    ListPage page = cursors.open(request);
    return page.of(
        snapshots.dossiers(
            id(id),
            required(indicator),
            part.orElse(IndicatorPart.NUMERATOR),
            page.after(),
            page.rows()),
        JudgedDossier::dossierCode,
        dossier -> dossier);
  }

  @GET
  @Path("/snapshots/{id}/difference")
  @Operation(
      operationId = "compareKpiSnapshots",
      summary = "Compare two snapshots",
      description =
          "The dossiers that entered or left numerator and denominator from this "
              + "snapshot to the one in `with`, which has to be of the same period, department "
              + "and procedure.")
  @Refuses(Reason.UNPROCESSABLE)
  public SnapshotDifference.Difference difference(
      @PathParam("id") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          String id,
      @QueryParam("with")
          @Parameter(required = true, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          Optional<String> other,
      @QueryParam("indicator") Optional<String> indicator,
      @Valid @BeanParam PageRequest page) {
    return difference.between(
        id(id), compared(other.orElse("")), indicator.map(KpiResource::known), cursors.open(page));
  }

  private static Indicator required(Optional<String> indicator) {
    return known(indicator.orElse(""));
  }

  private static Indicator known(String indicator) {
    return Indicator.of(indicator)
        .orElseThrow(
            () ->
                ProblemException.of(
                    Reason.INVALID_REQUEST,
                    RequestFault.ofParameter("indicator", Message.of("fault.value", indicator))
                        .allowing(
                            Stream.of(Indicator.values()).map(Indicator::number).toList(),
                            indicator)));
  }

  private static UUID compared(String other) {
    try {
      return UUID.fromString(other);
    } catch (IllegalArgumentException e) {
      throw ProblemException.ofParameter(
          Reason.INVALID_REQUEST, "with", Message.of("fault.snapshot", other));
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound("snapshot", text);
    }
  }
}
