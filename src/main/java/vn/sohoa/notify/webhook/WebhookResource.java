package vn.sohoa.notify.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Webhooks: where events are sent. */
@Path("/api/v1/webhooks")
@Tag(name = "events")
@RolesAllowed(Right.ADMINISTER)
public class WebhookResource {
  private final WebhookService service;
  private final Cursors cursors;

  WebhookResource(WebhookService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @POST
  @Operation(
      operationId = "createWebhook",
      summary = "Create a webhook",
      description =
          "Events that happen from now on are sent to the address, signed by Standard Webhooks. The"
              + " answer is the only one that contains the secret. A repetition with the same"
              + " Idempotency-Key creates no second one, and its answer has no secret: rotate it if"
              + " you have lost it.")
  @Refuses({Reason.IDEMPOTENCY_CONFLICT, Reason.UNPROCESSABLE})
  @APIResponse(
      responseCode = "201",
      description = "The webhook was created",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WebhookView.class)))
  public RestResponse<WebhookView> create(
      @Valid @NotNull WebhookRequest request,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String idempotencyKey,
      @Context SecurityContext caller) {
    String actor = Caller.of(caller).keyId();
    Outcome<WebhookView> created =
        service.create(request, actor, RequestKey.of(actor, idempotencyKey));
    return created
        .response(RestResponse.Status.CREATED)
        .location(URI.create("/api/v1/webhooks/" + created.answer().webhookId()))
        .build();
  }

  @GET
  @Operation(
      operationId = "listWebhooks",
      summary = "List webhooks",
      description = "All webhooks in the order of their creation, without their secrets.")
  public CursorPage<WebhookView> list(@Valid @BeanParam PageRequest request) {
    return service.page(cursors.open(request));
  }

  @GET
  @Path("/{webhookId}")
  @Operation(
      operationId = "getWebhook",
      summary = "Get a webhook",
      description = "The ETag is needed as If-Match to change it.")
  public RestResponse<WebhookView> get(@PathParam("webhookId") UUID webhookId) {
    return answer(service.get(webhookId));
  }

  @PUT
  @Path("/{webhookId}")
  @Operation(
      operationId = "replaceWebhook",
      summary = "Change a webhook",
      description =
          "Replaces all of it. `paused` stops it, and it goes on from the same event when it is"
              + " resumed. A webhook that the service has suspended is resumed as well, and tries"
              + " all that waits at once.")
  @Refuses({Reason.PRECONDITION_REQUIRED, Reason.UNPROCESSABLE})
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  public RestResponse<WebhookView> replace(
      @PathParam("webhookId") UUID webhookId,
      @Valid @NotNull WebhookRequest request,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    return answer(
        service.replace(
            webhookId,
            request,
            Preconditions.ofTags(headers::getRequestHeader),
            Caller.of(caller).keyId()));
  }

  @DELETE
  @Path("/{webhookId}")
  @Operation(
      operationId = "deleteWebhook",
      summary = "Delete a webhook",
      description = "Its secrets are void, and nothing is sent any more.")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  public void delete(
      @PathParam("webhookId") UUID webhookId,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    service.delete(
        webhookId, Preconditions.ofTags(headers::getRequestHeader), Caller.of(caller).keyId());
  }

  private static RestResponse<WebhookView> answer(WebhookService.Versioned found) {
    return RestResponse.ResponseBuilder.ok(found.view())
        .tag(Integer.toString(found.version()))
        .build();
  }
}
