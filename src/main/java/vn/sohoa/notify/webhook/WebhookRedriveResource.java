package vn.sohoa.notify.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;

/** Deliveries that were given up. */
@Path("/api/v1/webhooks/{webhookId}/redrive")
@Tag(name = "events")
@RolesAllowed(Right.ADMINISTER)
public class WebhookRedriveResource {
  private final WebhookService service;

  WebhookRedriveResource(WebhookService service) {
    this.service = service;
  }

  @POST
  @Operation(
      operationId = "redriveWebhook",
      summary = "Try failed deliveries again",
      description =
          "All deliveries of the webhook that were given up are tried again. Later events of the same"
              + " documents may have been delivered before.")
  public WebhookView redrive(
      @PathParam("webhookId") UUID webhookId, @Context SecurityContext caller) {
    return service.redrive(webhookId, Caller.of(caller).keyId());
  }
}
