package vn.sohoa.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.time.VietnamTime;

/** The audit record (nhật ký). */
@Path("/api/v1/audit")
@Tag(name = "audit")
@RolesAllowed({"AUDITOR", AuditResource.ADMIN})
public class AuditResource {
  // Not Role.ADMIN: the access room writes audit entries, so this would be a cycle
  static final String ADMIN = "ADMIN";

  private final AuditEntryRepository entries;
  private final Cursors cursors;

  AuditResource(AuditEntryRepository entries, Cursors cursors) {
    this.entries = entries;
    this.cursors = cursors;
  }

  @Schema(name = "AuditEntry")
  public record AuditView(
      long id, OffsetDateTime at, String actor, String action, String subject, String detail) {
    static AuditView of(AuditEntry entry) {
      return new AuditView(
          entry.id(),
          VietnamTime.at(entry.at()),
          entry.actor(),
          entry.action(),
          entry.subject(),
          entry.detail());
    }
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listAuditEntries",
      summary = "List audit entries",
      description =
          "Writes of people, systems and the service itself, oldest first. Entries about "
              + "state secrets are listed for admins only.")
  public CursorPage<AuditView> list(
      @QueryParam("subject") @DefaultValue("") String subject,
      @Valid @BeanParam PageRequest request,
      @Context SecurityContext caller) {
    ListPage page = cursors.open(request);
    return page.of(
        entries.page(subject, page.afterNumber(), page.rows(), caller.isUserInRole(ADMIN)),
        entry -> Long.toString(entry.id()),
        AuditView::of);
  }
}
