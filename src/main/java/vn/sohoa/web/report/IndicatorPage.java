package vn.sohoa.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.sohoa.access.Right;
import vn.sohoa.report.KpiReport;
import vn.sohoa.report.KpiService;
import vn.sohoa.report.Scope;
import vn.sohoa.report.work.WorkReader;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;

/** The indicators of Quyết định 766/QĐ-TTg. */
@Path("/reports/kpi766")
@RolesAllowed(Right.READ_REPORTS)
@Produces(MediaType.TEXT_HTML)
public class IndicatorPage {
  private final Shells shells;
  private final KpiService kpi;
  private final WorkReader work;

  IndicatorPage(Shells shells, KpiService kpi, WorkReader work) {
    this.shells = shells;
    this.kpi = kpi;
    this.work = work;
  }

  /**
   * An indicator as the table shows it.
   *
   * @param percent a dash if the indicator does not apply
   * @param share percent for a meter
   */
  public record Line(
      String number,
      String title,
      String numerator,
      String denominator,
      String percent,
      double share,
      String points,
      String legalBasis) {
    static Line of(KpiReport.Row row, Texts t) {
      return new Line(
          row.number(),
          row.indicator().title(t.language()),
          t.number(row.numerator()),
          t.number(row.denominator()),
          t.percent(row.percent()),
          row.percent().map(Number::doubleValue).orElse(0.0),
          t.percent(row.percentOfMaximum()),
          row.legalBasis());
    }
  }

  /** What the page shows. */
  public record View(Chosen chosen, List<Line> indicators) {
    public View {
      indicators = List.copyOf(indicators);
    }
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance indicators(Shell shell, View view);
  }

  @GET
  public TemplateInstance indicators(@BeanParam ReportFilter filter) {
    Shell shell = shells.of("web.reports.kpi");
    Scope scope = filter.scope(work.today());
    List<Line> lines =
        kpi.report(scope).indicators().stream().map(row -> Line.of(row, shell.t())).toList();
    return Templates.indicators(shell, new View(Chosen.of(scope), lines));
  }
}
