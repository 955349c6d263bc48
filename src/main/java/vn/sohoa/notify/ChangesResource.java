package vn.sohoa.notify;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.paging.Cursors;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** The feed of changes, for systems that keep a copy. */
@Path("/api/v1/changes")
@Tag(name = "events")
@RolesAllowed(Right.LIST_DOSSIERS)
public class ChangesResource {
  private final ChangeFeed feed;
  private final Cursors cursors;

  ChangesResource(ChangeFeed feed, Cursors cursors) {
    this.feed = feed;
    this.cursors = cursors;
  }

  @GET
  @ReadsRecords(ReadAction.LIST)
  @Operation(
      operationId = "listChanges",
      summary = "List what has changed",
      description =
          "Documents and dossiers in the order of their latest changes, each once: begin without"
              + " since, which returns all of them, and go on with `next` of each answer for ever."
              + " No change is missed, however many are made at the same time. Documents appear"
              + " when they were judged to be no state secrets; those in quarantine do not.")
  @Refuses(Reason.INVALID_CURSOR)
  public ChangePage list(
      @QueryParam("since") @DefaultValue("") String since,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return feed.after(cursors.openFeed(limit, since));
  }
}
