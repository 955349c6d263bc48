package vn.sohoa.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.sohoa.access.Right;
import vn.sohoa.report.work.WorkReader;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.chart.Drawing;

/** How much is received, processed and reviewed, and how long it waits. */
@Path("/reports/work")
@RolesAllowed(Right.READ_REPORTS)
@Produces(MediaType.TEXT_HTML)
public class WorkPage {
  private static final int DAYS = 30;
  private static final int MONTHS = 6;

  private final Shells shells;
  private final WorkReader work;

  WorkPage(Shells shells, WorkReader work) {
    this.shells = shells;
    this.work = work;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance work(Shell shell, List<Drawing> charts);
  }

  @GET
  public TemplateInstance work() {
    Shell shell = shells.of("web.reports.work");
    return Templates.work(
        shell, new WorkCharts(shell.t()).of(work.days(DAYS), work.ages(), work.months(MONTHS)));
  }
}
