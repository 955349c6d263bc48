package vn.sohoa.web.scan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import vn.sohoa.access.Right;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.problem.ServiceFault;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** The page on which scans are sent; its script sends them to the API. */
@Path("/scan")
@RolesAllowed(Right.SEND_DOCUMENTS)
@Produces(MediaType.TEXT_HTML)
public class ScanPage {
  /** Form of an agency's code, as the browser checks it; the API does so, too. */
  private static final String AGENCY = "[A-Z][0-9]{2}(\\.[0-9]{2,3}){0,3}";

  private static final List<String> REASONS =
      Stream.concat(
              Stream.of(EngineFault.values()).map(Enum::name),
              Stream.of(ServiceFault.values()).map(Enum::name))
          .toList();

  private final Shells shells;

  ScanPage(Shells shells) {
    this.shells = shells;
  }

  /** What a code means in words. */
  public record Meaning(String code, String text) {}

  /**
   * What the page that led here knows already; each may be empty.
   *
   * @param component code of the paper in the dossier
   * @param result whether the scan is one of the result
   */
  public record Given(String dossier, String component, boolean result) {}

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance scan(
        Shell shell,
        Given given,
        String pattern,
        boolean retries,
        boolean reviews,
        boolean records,
        List<Meaning> failures,
        List<Meaning> findings);
  }

  /**
   * @param role {@code result}, else a component
   */
  @GET
  public TemplateInstance scan(
      @QueryParam("dossier") @DefaultValue("") String dossier,
      @QueryParam("component") @DefaultValue("") String component,
      @QueryParam("role") @DefaultValue("component") String role) {
    Shell shell = shells.of("web.scan.title");
    return Templates.scan(
        shell,
        new Given(dossier, component, role.equals("result")),
        AGENCY,
        shell.may(Right.REPROCESS_DOCUMENTS),
        shell.may(Right.REVIEW_DOCUMENTS),
        shell.may(Right.LIST_DOSSIERS),
        REASONS.stream()
            .map(reason -> new Meaning(reason, shell.t().label("failure", reason)))
            .toList(),
        Stream.of(FindingCode.values())
            .map(code -> new Meaning(code.name(), shell.t().label("finding", code)))
            .toList());
  }
}
