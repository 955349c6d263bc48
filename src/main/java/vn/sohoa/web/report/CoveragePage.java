package vn.sohoa.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.access.Right;
import vn.sohoa.catalogue.ProcedureNames;
import vn.sohoa.report.CoverageGroup;
import vn.sohoa.report.CoverageReport;
import vn.sohoa.report.CoverageRow;
import vn.sohoa.report.Scope;
import vn.sohoa.report.work.WorkReader;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;
import vn.sohoa.web.chart.Drawing;

/** How far the dossiers of a period are from 100 %. */
@Path("/reports")
@RolesAllowed(Right.READ_REPORTS)
@Produces(MediaType.TEXT_HTML)
public class CoveragePage {
  /** Groups of a table; all of them are in the file of the API. */
  private static final int ROWS = 50;

  private static final int MONTHS = 6;

  private final Shells shells;
  private final CoverageReport coverage;
  private final WorkReader work;
  private final ProcedureNames names;

  CoveragePage(Shells shells, CoverageReport coverage, WorkReader work, ProcedureNames names) {
    this.shells = shells;
    this.coverage = coverage;
    this.work = work;
    this.names = names;
  }

  /**
   * What the page shows.
   *
   * @param charts empty if there is no dossier
   * @param total of all groups, with those that a table does not list
   */
  public record View(
      Chosen chosen,
      List<Drawing> charts,
      CoverageLine total,
      List<CoverageLine> departments,
      List<CoverageLine> procedures) {
    public View {
      charts = List.copyOf(charts);
      departments = List.copyOf(departments);
      procedures = List.copyOf(procedures);
    }
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance coverage(Shell shell, View view);
  }

  @GET
  public TemplateInstance coverage(@BeanParam ReportFilter filter) {
    Shell shell = shells.of("web.reports.title");
    Scope scope = filter.scope(work.today());
    return Templates.coverage(shell, view(scope, shell.t()));
  }

  private View view(Scope scope, Texts t) {
    CoverageRow total = coverage.total(scope);
    return new View(
        Chosen.of(scope),
        charts(scope, total, t),
        CoverageLine.of(t.of("web.reports.total"), total, t),
        departments(scope, t),
        procedures(scope, t));
  }

  private List<Drawing> charts(Scope scope, CoverageRow total, Texts t) {
    if (total.required() == 0) {
      return List.of();
    }
    var degrees = new Degrees(t);
    List<CoverageRow> months = rows(CoverageGroup.MONTH, months(scope));
    return List.of(
        degrees.draw(
            "period", t.of("web.reports.period"), List.of(total), List.of(period(scope, t))),
        degrees.draw(
            "months",
            t.of("web.reports.months"),
            months,
            months.stream().map(month -> t.month(month.group())).toList()));
  }

  private static String period(Scope scope, Texts t) {
    return t.day(scope.from().orElseThrow()) + " – " + t.day(scope.to().orElseThrow());
  }

  /** Returns the last months up to the end of the period, whatever its beginning. */
  private static Scope months(Scope scope) {
    Optional<LocalDate> first =
        scope.to().map(last -> last.minusMonths(MONTHS - 1L).withDayOfMonth(1));
    return new Scope(first, scope.to(), scope.department(), scope.procedure());
  }

  private List<CoverageLine> departments(Scope scope, Texts t) {
    return rows(CoverageGroup.DEPARTMENT, scope).stream()
        .map(row -> CoverageLine.of(department(row.group(), t), row, t))
        .toList();
  }

  private static String department(String name, Texts t) {
    return name.isEmpty() ? t.of("web.reports.no-department") : name;
  }

  private List<CoverageLine> procedures(Scope scope, Texts t) {
    List<CoverageRow> rows = rows(CoverageGroup.PROCEDURE, scope);
    Map<String, String> known = names.of(rows.stream().map(CoverageRow::group).toList());
    return rows.stream()
        .map(row -> CoverageLine.of(procedure(row.group(), known), row, t))
        .toList();
  }

  private static String procedure(String code, Map<String, String> names) {
    return Optional.ofNullable(names.get(code)).map(name -> code + " · " + name).orElse(code);
  }

  private List<CoverageRow> rows(CoverageGroup group, Scope scope) {
    return coverage.by(group, scope, Optional.empty(), ROWS);
  }
}
