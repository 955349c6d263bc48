package vn.sohoa.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import vn.sohoa.access.Right;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** Kinds of paper, and what they are recognised by (loại giấy tờ). */
@Path("/admin/kinds")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.ADMINISTER)
public class KindPages {
  private final Supplier<Kinds> kinds;
  private final Shells shells;

  KindPages(Supplier<Kinds> kinds, Shells shells) {
    this.kinds = kinds;
    this.shells = shells;
  }

  @CheckedTemplate(basePath = "Admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance kinds(Shell shell, List<KindRow> rows);

    static native TemplateInstance kind(Shell shell, KindRow kind);
  }

  @GET
  public TemplateInstance list() {
    Labels labels = shells.labels();
    return Templates.kinds(
        shells.of("web.admin.kinds"),
        kinds.get().all().stream()
            .map(kind -> KindRow.of(kind, labels))
            .sorted(Comparator.comparing(KindRow::name, labels.texts().order()))
            .toList());
  }

  @GET
  @Path("/{id}")
  public TemplateInstance one(@PathParam("id") String id) {
    Kind kind = kinds.get().withId(id).orElseThrow(() -> ProblemException.notFound("kind", id));
    Labels labels = shells.labels();
    Shell shell = shells.titled(labels.texts(), labels.kind(id));
    return Templates.kind(shell, KindRow.of(kind, labels));
  }
}
