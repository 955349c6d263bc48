package vn.sohoa.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.sohoa.access.KeyService;
import vn.sohoa.access.Right;
import vn.sohoa.review.sampling.SamplingReports;
import vn.sohoa.review.sampling.Stratum;
import vn.sohoa.web.Choice;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;

/** Samples that measure quality (kiểm tra mẫu). */
@Path("/admin/sampling")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.ADMINISTER)
public class SamplingPages {
  private static final int NEWEST = 100;

  private final SamplingReports reports;
  private final KeyService keys;
  private final Shells shells;

  SamplingPages(SamplingReports reports, KeyService keys, Shells shells) {
    this.reports = reports;
    this.keys = keys;
    this.shells = shells;
  }

  /**
   * A sample as the list shows it.
   *
   * @param kind class of the tag that shows the verdict
   */
  @TemplateData
  public record PlanRow(
      String id, String name, String lotSize, String madeAt, String verdict, String kind) {
    static PlanRow of(SamplingReports.Plan plan, Texts t) {
      return new PlanRow(
          plan.id().toString(),
          plan.name(),
          t.number(plan.lotSize()),
          t.time(plan.madeAt()),
          SampleView.verdict(plan.verdict(), t),
          SampleView.kind(plan.verdict()));
    }
  }

  @CheckedTemplate(basePath = "Admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance samples(
        Shell shell, List<PlanRow> plans, List<Labels.KindChoice> kinds, List<Choice> strata);

    static native TemplateInstance sample(Shell shell, SampleView sample);
  }

  @GET
  public TemplateInstance list() {
    Shell shell = shells.of("web.admin.sampling");
    return Templates.samples(
        shell,
        reports.newest(NEWEST).stream().map(plan -> PlanRow.of(plan, shell.t())).toList(),
        shells.labels().kindChoices(),
        Choice.of(Stratum.class, "web.admin.sampling.stratum", "", shell.t()));
  }

  @GET
  @Path("/{sampleId}")
  public TemplateInstance one(@PathParam("sampleId") String sampleId) {
    Shell shell = shells.of("web.admin.sampling");
    return Templates.sample(
        shell, SampleView.of(reports.of(Ids.parse("sample", sampleId)), keys, shells.labels()));
  }
}
