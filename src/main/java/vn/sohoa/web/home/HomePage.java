package vn.sohoa.web.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sohoa.access.Right;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.report.CoverageReport;
import vn.sohoa.report.CoverageRow;
import vn.sohoa.report.Scope;
import vn.sohoa.report.work.FailureReader;
import vn.sohoa.report.work.WorkDay;
import vn.sohoa.report.work.WorkReader;
import vn.sohoa.review.queue.ClaimFilter;
import vn.sohoa.review.queue.QueuedDocument;
import vn.sohoa.review.queue.ReviewFilter;
import vn.sohoa.review.queue.ReviewQueue;
import vn.sohoa.review.queue.ReviewTotals;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;
import vn.sohoa.web.Viewer;
import vn.sohoa.web.chart.Drawing;
import vn.sohoa.web.report.Degrees;
import vn.sohoa.web.report.FailureLine;

/** The first page: what waits for the person, and how far the work is. */
@Path("/")
@RolesAllowed({Right.READ_DOCUMENTS, Right.READ_REPORTS})
@Produces(MediaType.TEXT_HTML)
public class HomePage {
  private static final int LISTED = 10;
  private static final ReviewTotals NOTHING = new ReviewTotals(0, 0, 0, 0, 0);

  private static final ReviewFilter NO_FILTER =
      new ReviewFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Shells shells;
  private final ReviewQueue queue;
  private final Cursors cursors;
  private final WorkReader work;
  private final CoverageReport coverage;
  private final FailureReader failures;

  HomePage(
      Shells shells,
      ReviewQueue queue,
      Cursors cursors,
      WorkReader work,
      CoverageReport coverage,
      FailureReader failures) {
    this.shells = shells;
    this.queue = queue;
    this.cursors = cursors;
    this.work = work;
    this.coverage = coverage;
    this.failures = failures;
  }

  /** Numbers of today as they are shown. */
  public record Today(String received, String pages, String ready, String failed) {
    static Today of(WorkDay day, Texts t) {
      return new Today(
          t.number(day.received()),
          t.number(day.pages()),
          t.number(day.ready()),
          t.number(day.failed()));
    }
  }

  /**
   * What the page shows; each part only to those who have the right.
   *
   * @param claims docCodes that the person has claimed
   * @param month papers of this month that are there, as a rate and as numbers; a dash if none is
   *     required
   * @param months one chart, or none
   */
  public record View(
      ReviewTotals waiting,
      List<String> claims,
      Today today,
      String month,
      List<Drawing> months,
      List<FailureLine> failures) {
    public View {
      claims = List.copyOf(claims);
      months = List.copyOf(months);
      failures = List.copyOf(failures);
    }
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance home(Shell shell, View view);
  }

  @GET
  public TemplateInstance home() {
    Shell shell = shells.of("web.menu.home");
    return Templates.home(shell, view(shell));
  }

  private View view(Shell shell) {
    Texts t = shell.t();
    boolean reviews = shell.may(Right.REVIEW_DOCUMENTS);
    LocalDate today = work.today();
    Optional<CoverageRow> month =
        Optional.of(today)
            .filter(_ -> shell.may(Right.READ_REPORTS))
            .map(day -> coverage.total(Scope.of(day.withDayOfMonth(1), day)));
    WorkDay day = shell.may(Right.READ_REPORTS) ? work.thisDay() : WorkDay.without(today);
    return new View(
        reviews ? queue.totals() : NOTHING,
        reviews ? claims(shell) : List.of(),
        Today.of(day, t),
        month.map(row -> rate(row, t)).orElse(""),
        month.filter(row -> row.required() > 0).stream().map(row -> chart(row, today, t)).toList(),
        shell.may(Right.LIST_DOSSIERS) ? failed(shell) : List.of());
  }

  private List<String> claims(Shell shell) {
    return queue
        .page(
            NO_FILTER,
            Optional.of(ClaimFilter.MINE),
            cursors.open(new PageRequest(LISTED, "")),
            shell.viewer().map(Viewer::id).orElseThrow())
        .items()
        .stream()
        .map(QueuedDocument::docCode)
        .toList();
  }

  private static String rate(CoverageRow row, Texts t) {
    String rate = t.percent(row.percent());
    return row.required() == 0
        ? rate
        : rate
            + " · "
            + t.of("web.home.papers", t.number(row.satisfied()), t.number(row.required()));
  }

  private static Drawing chart(CoverageRow row, LocalDate today, Texts t) {
    String month = t.month(today.toString().substring(0, 7));
    return new Degrees(t)
        .draw("month", t.of("web.home.month-title", month), List.of(row), List.of(month));
  }

  private List<FailureLine> failed(Shell shell) {
    return failures.newest(LISTED, shell.personId(), shell.screens()).stream()
        .map(one -> FailureLine.of(one, shell.t()))
        .toList();
  }
}
