package vn.sohoa.web.admin;

import io.quarkus.qute.TemplateData;
import java.util.stream.Collectors;
import vn.sohoa.notify.EventType;
import vn.sohoa.notify.webhook.WebhookState;
import vn.sohoa.notify.webhook.WebhookView;
import vn.sohoa.web.Texts;

/**
 * A webhook as pages show it.
 *
 * @param description empty if it has none
 * @param events names in envelopes; empty for all but changes of dossiers
 * @param kind class of the tag that shows the state
 * @param failingSince empty if the last attempt succeeded
 * @param stopped whether nothing is delivered until an admin resumes it
 */
@TemplateData
public record WebhookRow(
    String id,
    String url,
    String description,
    String events,
    String state,
    String kind,
    boolean stopped,
    String createdAt,
    String failingSince,
    String pending,
    String failed) {

  static WebhookRow of(WebhookView webhook, Texts t) {
    return new WebhookRow(
        webhook.webhookId().toString(),
        webhook.url(),
        webhook.description().orElse(""),
        webhook.events().stream().map(EventType::wireName).collect(Collectors.joining(", ")),
        t.label("webhook-state", webhook.state()),
        switch (webhook.state()) {
          case ACTIVE -> webhook.failingSince().isPresent() ? "doubt" : "good";
          case PAUSED -> "doubt";
          case SUSPENDED -> "bad";
        },
        webhook.state() != WebhookState.ACTIVE,
        t.time(webhook.createdAt().toInstant()),
        webhook.failingSince().map(since -> t.time(since.toInstant())).orElse(""),
        t.number(webhook.pending()),
        t.number(webhook.failed()));
  }
}
