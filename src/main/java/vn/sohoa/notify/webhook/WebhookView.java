package vn.sohoa.notify.webhook;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.notify.EventType;
import vn.sohoa.time.VietnamTime;

/**
 * A webhook as told to admins.
 *
 * @param failingSince since when nothing could be delivered; absent if the last attempt succeeded
 * @param pending deliveries that wait or are tried again
 * @param failed deliveries that were given up
 * @param secret only in the answer that created it
 */
@Schema(name = "Webhook")
public record WebhookView(
    UUID webhookId,
    String url,
    Optional<String> description,
    List<EventType> events,
    WebhookState state,
    OffsetDateTime createdAt,
    Optional<OffsetDateTime> failingSince,
    long pending,
    long failed,
    Optional<String> secret) {

  static WebhookView of(
      Webhook webhook, DeliveryRepository.Counts counts, Optional<SigningSecret> secret) {
    return new WebhookView(
        webhook.id(),
        webhook.url(),
        webhook.description(),
        webhook.events(),
        webhook.state(),
        VietnamTime.at(webhook.createdAt()),
        webhook.failingSince().map(VietnamTime::at),
        counts.pending(),
        counts.failed(),
        secret.map(SigningSecret::reveal));
  }
}
