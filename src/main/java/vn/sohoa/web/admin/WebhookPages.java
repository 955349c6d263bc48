package vn.sohoa.web.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.access.Right;
import vn.sohoa.notify.EventType;
import vn.sohoa.notify.webhook.DeliveryView;
import vn.sohoa.notify.webhook.WebhookRequest;
import vn.sohoa.notify.webhook.WebhookService;
import vn.sohoa.notify.webhook.WebhookView;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.web.Choice;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** Receivers of events. */
@Path("/admin/webhooks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.ADMINISTER)
public class WebhookPages {
  private final WebhookService webhooks;
  private final Cursors cursors;
  private final Shells shells;
  private final ObjectMapper json;

  WebhookPages(WebhookService webhooks, Cursors cursors, Shells shells, ObjectMapper json) {
    this.webhooks = webhooks;
    this.cursors = cursors;
    this.shells = shells;
    this.json = json;
  }

  @CheckedTemplate(basePath = "Admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance webhooks(
        Shell shell, List<WebhookRow> rows, List<Choice> events, String next);

    static native TemplateInstance webhook(
        Shell shell,
        WebhookRow webhook,
        String version,
        String toggled,
        List<DeliveryRow> deliveries,
        String next);
  }

  @GET
  public TemplateInstance list(@Valid @BeanParam PageRequest request, @Context UriInfo address) {
    Shell shell = shells.of("web.admin.webhooks");
    CursorPage<WebhookView> page = webhooks.page(cursors.open(request));
    return Templates.webhooks(
        shell,
        page.items().stream().map(webhook -> WebhookRow.of(webhook, shell.t())).toList(),
        Arrays.stream(EventType.values())
            .map(type -> new Choice(type.name(), type.wireName(), false))
            .toList(),
        PageLinks.next(address, page));
  }

  @GET
  @Path("/{webhookId}")
  public TemplateInstance one(
      @PathParam("webhookId") String webhookId,
      @Valid @BeanParam PageRequest request,
      @Context UriInfo address) {
    UUID id = Ids.parse("webhook", webhookId);
    WebhookService.Versioned found = webhooks.get(id);
    Shell shell = shells.titled(shells.texts(), found.view().url());
    WebhookRow webhook = WebhookRow.of(found.view(), shell.t());
    ListPage page = cursors.open(request);
    CursorPage<DeliveryView> deliveries = webhooks.deliveries(id, Optional.empty(), page);
    return Templates.webhook(
        shell,
        webhook,
        Integer.toString(found.version()),
        toggled(found.view(), !webhook.stopped()),
        deliveries.items().stream().map(one -> DeliveryRow.of(one, shell.t())).toList(),
        PageLinks.next(address, deliveries));
  }

  /** Returns the body of the request that pauses or resumes a webhook. */
  private String toggled(WebhookView webhook, boolean paused) {
    var wanted =
        new WebhookRequest(
            webhook.url(),
            Optional.of(webhook.events()),
            webhook.description(),
            Optional.of(paused));
    try {
      return json.writeValueAsString(wanted);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
