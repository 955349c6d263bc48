package vn.sohoa.notify.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Events that are delivered again. */
@Path("/api/v1/webhooks/{webhookId}/replay")
@Tag(name = "events")
@RolesAllowed(Right.ADMINISTER)
public class WebhookReplayResource {
  private final WebhookService service;

  WebhookReplayResource(WebhookService service) {
    this.service = service;
  }

  /**
   * From where on.
   *
   * @param since events that were written at this time or later
   * @param eventId this event and those after it
   */
  @Schema(name = "WebhookReplay")
  public record ReplayRequest(Optional<OffsetDateTime> since, Optional<UUID> eventId) {}

  @POST
  @Operation(
      operationId = "replayWebhook",
      summary = "Deliver events again",
      description =
          "All events of the webhook from a time or an event on, in their order, with the same"
              + " webhook-id as before. Either since or eventId. Events are stored for a time.")
  @Refuses(Reason.UNPROCESSABLE)
  public WebhookView replay(
      @PathParam("webhookId") UUID webhookId,
      @Valid @NotNull ReplayRequest request,
      @Context SecurityContext caller) {
    return service.replay(
        webhookId,
        request.eventId(),
        request.since().map(OffsetDateTime::toInstant),
        Caller.of(caller).keyId());
  }
}
