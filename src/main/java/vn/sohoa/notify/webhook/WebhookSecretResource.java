package vn.sohoa.notify.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;

/** Secrets that sign the events of a webhook. */
@Path("/api/v1/webhooks/{webhookId}/secret")
@Tag(name = "events")
@RolesAllowed(Right.ADMINISTER)
public class WebhookSecretResource {
  private final WebhookService service;

  WebhookSecretResource(WebhookService service) {
    this.service = service;
  }

  /**
   * A new secret.
   *
   * @param secret signs from now on; returned only by the request that made it
   * @param previousUntil until then the one before signs, too
   */
  @Schema(name = "WebhookSecret")
  public record SecretView(String secret, OffsetDateTime previousUntil) {}

  @POST
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Make a new secret of a webhook",
      description =
          "From now on events are signed with the new secret and, for a time, with the one before:"
              + " webhook-signature has both, and a receiver accepts either. The answer is the only"
              + " one that contains the secret.")
  public SecretView rotate(
      @PathParam("webhookId") UUID webhookId, @Context SecurityContext caller) {
    WebhookService.Rotated rotated = service.rotate(webhookId, Caller.of(caller).keyId());
    return new SecretView(rotated.secret().reveal(), rotated.previousUntil());
  }
}
