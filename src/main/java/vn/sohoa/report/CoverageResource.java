package vn.sohoa.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** REST resource of the coverage of the dossiers of a period, and of missing papers. */
@Path("/api/v1/reports/coverage")
@Tag(name = "reports")
@RolesAllowed(Right.READ_REPORTS)
public class CoverageResource {
  private static final List<String> HEAD =
      List.of(
          "group",
          "dossiers",
          "complete",
          "required",
          "satisfied",
          "percent",
          "digitized",
          "clean",
          "attested",
          "heldElsewhere",
          "missing");

  private final CoverageReport report;
  private final Cursors cursors;

  CoverageResource(CoverageReport report, Cursors cursors) {
    this.report = report;
    this.cursors = cursors;
  }

  /**
   * @param total over all groups, including those on other pages
   */
  @RegisterForReflection
  @Schema(name = "CoverageReport")
  public record CoverageAnswer(CoverageRow total, List<CoverageRow> items, Optional<String> next) {}

  /** Response format: JSON or comma-separated values. */
  @Schema(name = "CoverageFormat")
  public enum Format {
    JSON,
    CSV;

    /** Parses a query parameter. */
    public static Format fromString(String sent) {
      return valueOf(sent.toUpperCase(java.util.Locale.ROOT));
    }
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "getCoverageReport",
      summary = "Get the coverage of a period",
      description =
          "How many of the papers that have to be digitized are digitized, clean, attested, "
              + "held elsewhere or missing, for the dossiers received in a period, grouped by "
              + "`groupBy`. CSV has all groups at once, JSON one page of them.")
  @Refuses(Reason.UNPROCESSABLE)
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CoverageAnswer.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  public Response coverage(
      @QueryParam("groupBy") Optional<CoverageGroup> groupBy,
      @QueryParam("format") Optional<Format> format,
      @Valid @BeanParam Scope scope,
      @Valid @BeanParam PageRequest request) {
    CoverageGroup group = groupBy.orElse(CoverageGroup.DEPARTMENT);
    return switch (format.orElse(Format.JSON)) {
      // Computed anew by each request, so that parts of two answers would not fit together
      case CSV ->
          Response.ok(csv(group, scope), Csv.MEDIA_TYPE).header("Accept-Ranges", "none").build();
      case JSON -> {
        ListPage page = cursors.open(request);
        CursorPage<CoverageRow> rows =
            page.of(
                report.by(group, scope, page.position(), page.rows()),
                CoverageRow::group,
                row -> row);
        yield Response.ok(
                new CoverageAnswer(report.total(scope), rows.items(), rows.next()),
                MediaType.APPLICATION_JSON_TYPE)
            .build();
      }
    };
  }

  @GET
  @Path("/missing")
  @Operation(
      operationId = "listMissingPapers",
      summary = "List papers that still have to be scanned",
      description =
          "Papers of the dossiers received in a period that have to be digitized, "
              + "have no readable document and are not held elsewhere.")
  @Refuses(Reason.UNPROCESSABLE)
  public CursorPage<MissingPaper> missing(
      @Valid @BeanParam Scope scope, @Valid @BeanParam PageRequest request) {
    ListPage page = cursors.open(request);
    return page.of(
        report.missing(scope, page.after(), page.rows()), MissingPaper::cursor, paper -> paper);
  }

  /** Number of corrected dossiers; 0 unless the database was changed manually. */
  @Schema(name = "CoverageCorrection")
  public record Rebuilt(long mended) {}

  @POST
  @Path("/rebuild")
  @RolesAllowed(Right.ADMINISTER)
  @Operation(
      operationId = "rebuildCoverage",
      summary = "Compute all coverage again",
      description =
          "Compares the stored coverage of all dossiers with their records and corrects " + "it.")
  public Rebuilt rebuild(@Context SecurityContext caller) {
    return new Rebuilt(report.rebuild(Caller.of(caller).keyId()));
  }

  /** Reads the first rows before the response starts, so that errors are still sent as problems. */
  private StreamingOutput csv(CoverageGroup group, Scope scope) {
    Stream<List<String>> rows =
        CoverageRows.all(after -> report.by(group, scope, after, CoverageRows.PORTION))
            .map(CoverageResource::cells);
    return out -> Csv.write(out, HEAD, rows);
  }

  private static List<String> cells(CoverageRow row) {
    return List.of(
        row.group(),
        Csv.number(row.dossiers()),
        Csv.number(row.complete()),
        Csv.number(row.required()),
        Csv.number(row.satisfied()),
        row.percent().map(BigDecimal::toPlainString).orElse(""),
        Csv.number(row.digitized()),
        Csv.number(row.clean()),
        Csv.number(row.attested()),
        Csv.number(row.heldElsewhere()),
        Csv.number(row.missing()));
  }
}
