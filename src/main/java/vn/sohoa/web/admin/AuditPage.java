package vn.sohoa.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sohoa.access.KeyService;
import vn.sohoa.audit.AuditEntry;
import vn.sohoa.audit.AuditReader;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;

/** The audit record, newest first (nhật ký). */
@Path("/admin/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"AUDITOR", AuditPage.ADMIN})
public class AuditPage {
  static final String ADMIN = "ADMIN";

  private final AuditReader audit;
  private final KeyService keys;
  private final Cursors cursors;
  private final Shells shells;

  AuditPage(AuditReader audit, KeyService keys, Cursors cursors, Shells shells) {
    this.audit = audit;
    this.keys = keys;
    this.cursors = cursors;
    this.shells = shells;
  }

  /**
   * An entry as the page shows it.
   *
   * @param actor id of the access key, or a name of a part of the service
   * @param name of the key or person; the same as actor for a part of the service
   */
  @TemplateData
  public record EntryRow(
      String at, String actor, String name, String action, String subject, String detail) {
    static EntryRow of(AuditEntry entry, Map<String, String> names, Texts t) {
      return new EntryRow(
          t.time(entry.at()),
          entry.actor(),
          names.getOrDefault(entry.actor(), entry.actor()),
          entry.action(),
          entry.subject(),
          entry.detail());
    }
  }

  /** What the person looks for; empty for everything. */
  @TemplateData
  public record Filter(String subject, String actor) {}

  @CheckedTemplate(basePath = "Admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance audit(
        Shell shell, List<EntryRow> entries, Filter filter, String next);
  }

  /**
   * @param subject natural key of what was changed
   * @param actor id of an access key
   */
  @GET
  public TemplateInstance list(
      @QueryParam("subject") @DefaultValue("") String subject,
      @QueryParam("actor") @DefaultValue("") String actor,
      @Valid @BeanParam PageRequest request,
      @Context UriInfo address,
      @Context SecurityContext caller) {
    Shell shell = shells.of("web.admin.audit");
    ListPage page = cursors.open(request);
    long before = page.position().isEmpty() ? Long.MAX_VALUE : page.afterNumber();
    List<AuditEntry> found =
        audit.newest(subject, actor, before, page.rows(), caller.isUserInRole(ADMIN));
    Map<String, String> names =
        keys.names(found.stream().map(AuditEntry::actor).collect(Collectors.toSet()));
    CursorPage<EntryRow> rows =
        page.of(
            found,
            entry -> Long.toString(entry.id()),
            entry -> EntryRow.of(entry, names, shell.t()));
    return Templates.audit(
        shell, rows.items(), new Filter(subject, actor), PageLinks.next(address, rows));
  }
}
