package vn.sohoa.scrub;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Verification of all stored files. */
@Path("/api/v1/scrubs")
@Tag(name = "scrubs")
@RolesAllowed(Right.ADMINISTER)
public class ScrubResource {
  private final ScrubService scrubs;

  ScrubResource(ScrubService scrubs) {
    this.scrubs = scrubs;
  }

  @POST
  @Operation(
      operationId = "startScrub",
      summary = "Verify all stored files",
      description =
          "Runs in the background, one at a time; follow the Location. With `orphans=DELETE`,"
              + " old files that no document refers to are deleted.")
  @Refuses(Reason.CONFLICT)
  @APIResponse(
      responseCode = "202",
      description = "The verification was started",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ScrubView.class)))
  public RestResponse<ScrubView> start(
      @QueryParam("orphans") @DefaultValue("LIST") OrphanAction orphans,
      @Context SecurityContext caller) {
    ScrubView started = scrubs.start(orphans == OrphanAction.DELETE, Caller.of(caller).keyId());
    return RestResponse.ResponseBuilder.<ScrubView>create(RestResponse.Status.ACCEPTED)
        .location(URI.create("/api/v1/scrubs/" + started.id()))
        .entity(started)
        .build();
  }

  @GET
  @Path("/{scrubId}")
  @Operation(
      operationId = "getScrub",
      summary = "Get a verification",
      description = "Damaged and missing files with the documents that refer to them.")
  public ScrubView get(@PathParam("scrubId") String scrubId) {
    return scrubs.byId(id(scrubId));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound("scrub", text);
    }
  }
}
