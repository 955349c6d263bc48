package vn.sohoa.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import vn.sohoa.access.Right;
import vn.sohoa.report.work.FailureReader;
import vn.sohoa.report.work.ScanQualityReader;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;

/** How well stations scan, and what could not be processed. */
@Path("/reports/quality")
@RolesAllowed(Right.READ_REPORTS)
@Produces(MediaType.TEXT_HTML)
public class QualityPage {
  private static final Duration TIME = Duration.ofDays(30);
  private static final int FAILURES = 50;
  private static final int FLAWS = 4;

  private final Shells shells;
  private final ScanQualityReader quality;
  private final FailureReader failures;

  QualityPage(Shells shells, ScanQualityReader quality, FailureReader failures) {
    this.shells = shells;
    this.quality = quality;
    this.failures = failures;
  }

  /**
   * A station as the table shows it.
   *
   * @param flaws the most frequent ones
   */
  public record StationLine(
      String name,
      String documents,
      String pages,
      String dpi,
      String skew,
      String flawed,
      List<String> flaws) {
    public StationLine {
      flaws = List.copyOf(flaws);
    }

    static StationLine of(ScanQualityReader.Station station, Texts t) {
      return new StationLine(
          station.name(),
          t.number(station.documents()),
          t.number(station.pages()),
          t.number(Math.round(station.dpi())),
          t.decimal(station.skew()) + "°",
          t.percent(station.flawedPercent()),
          station.flaws().stream()
              .limit(FLAWS)
              .map(flaw -> t.label("finding", flaw.code()) + ": " + t.number(flaw.documents()))
              .toList());
    }
  }

  /** A reason of failures as the table shows it. */
  public record ReasonLine(String reason, String documents) {}

  /**
   * What the page shows.
   *
   * @param failures empty for those who may not see documents
   */
  public record View(
      List<StationLine> stations, List<ReasonLine> reasons, List<FailureLine> failures) {
    public View {
      stations = List.copyOf(stations);
      reasons = List.copyOf(reasons);
      failures = List.copyOf(failures);
    }
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance quality(Shell shell, View view, boolean retries);
  }

  @GET
  public TemplateInstance quality() {
    Shell shell = shells.of("web.reports.quality");
    Texts t = shell.t();
    List<FailureLine> failed =
        shell.may(Right.LIST_DOSSIERS)
            ? failures.newest(FAILURES, shell.personId(), shell.screens()).stream()
                .map(one -> FailureLine.of(one, t))
                .toList()
            : List.of();
    View view =
        new View(
            quality.stations(TIME).stream().map(one -> StationLine.of(one, t)).toList(),
            failures.byReason().stream()
                .map(
                    one ->
                        new ReasonLine(t.label("failure", one.reason()), t.number(one.documents())))
                .toList(),
            failed);
    return Templates.quality(shell, view, shell.may(Right.REPROCESS_DOCUMENTS));
  }
}
