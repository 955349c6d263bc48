package vn.sohoa.notify.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;

/** What became of the events of a webhook. */
@Path("/api/v1/webhooks/{webhookId}/deliveries")
@Tag(name = "events")
@RolesAllowed(Right.ADMINISTER)
public class WebhookDeliveriesResource {
  private final WebhookService service;
  private final Cursors cursors;

  WebhookDeliveriesResource(WebhookService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "List the deliveries of a webhook",
      description = "The newest event first. Deliveries that have ended are deleted after a time.")
  public CursorPage<DeliveryView> list(
      @PathParam("webhookId") UUID webhookId,
      @QueryParam("state") Optional<DeliveryState> state,
      @Valid @BeanParam PageRequest request) {
    return service.deliveries(webhookId, state, cursors.open(request));
  }
}
