package vn.sohoa.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import vn.sohoa.access.AccessKey;
import vn.sohoa.access.KeyProfile;
import vn.sohoa.access.KeyService;
import vn.sohoa.access.Right;
import vn.sohoa.access.Role;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.web.Choice;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;

/** Access keys of stations and systems (khóa truy cập). */
@Path("/admin/keys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.ADMINISTER)
public class KeyPages {
  private final KeyService keys;
  private final Cursors cursors;
  private final Shells shells;

  KeyPages(KeyService keys, Cursors cursors, Shells shells) {
    this.keys = keys;
    this.cursors = cursors;
    this.shells = shells;
  }

  /**
   * A key as the page shows it.
   *
   * @param profile empty if it is the standard
   * @param revokedAt empty if it is valid
   */
  @TemplateData
  public record KeyRow(
      String id,
      String name,
      String role,
      String rights,
      String profile,
      String createdAt,
      String revokedAt) {
    static KeyRow of(AccessKey key, Texts t) {
      return new KeyRow(
          key.id(),
          key.name(),
          t.label("account-role", key.role()),
          key.rights().stream()
              .map(right -> t.label("key-right", right))
              .collect(Collectors.joining(", ")),
          key.profile() == KeyProfile.STANDARD ? "" : t.label("key-profile", key.profile()),
          t.time(key.createdAt()),
          key.revokedAt().map(t::time).orElse(""));
    }
  }

  @CheckedTemplate(basePath = "Admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance keys(
        Shell shell, List<KeyRow> rows, List<Choice> roles, List<Choice> profiles, String next);
  }

  @GET
  public TemplateInstance list(@Valid @BeanParam PageRequest request, @Context UriInfo address) {
    Shell shell = shells.of("web.admin.keys");
    ListPage page = cursors.open(request);
    CursorPage<KeyRow> rows =
        page.of(
            keys.page(page.after(), page.rows()), AccessKey::id, key -> KeyRow.of(key, shell.t()));
    return Templates.keys(
        shell,
        rows.items(),
        Choice.of(Role.class, "account-role", Role.STATION.name(), shell.t()),
        Choice.of(KeyProfile.class, "key-profile", KeyProfile.STANDARD.name(), shell.t()),
        PageLinks.next(address, rows));
  }
}
