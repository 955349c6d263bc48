package vn.sohoa.notify.webhook;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.notify.EventKind;
import vn.sohoa.notify.EventType;

/**
 * What became of an event for a webhook.
 *
 * @param eventId as in the envelope and in {@code webhook-id}
 * @param code docCode, code of the dossier, or id of the batch
 * @param attempts since it was queued
 * @param nextAttemptAt not before; absent if it has ended
 * @param failure of the last attempt; absent if it succeeded
 * @param status of the last answer; absent if there was none
 */
@Schema(name = "WebhookDelivery")
public record DeliveryView(
    UUID eventId,
    EventType event,
    EventKind kind,
    String code,
    DeliveryState state,
    int attempts,
    Optional<OffsetDateTime> lastAttemptAt,
    Optional<OffsetDateTime> nextAttemptAt,
    Optional<DeliveryFailure> failure,
    Optional<Integer> status) {}
