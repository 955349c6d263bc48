package vn.sohoa.notify.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.notify.EventType;

/**
 * A webhook as stored.
 *
 * @param number order of lists
 * @param events types of its events; empty: all but DOSSIER_CHANGED
 * @param version of what an admin changes, from 1
 * @param failingSince when the first of the attempts failed that no success has followed
 */
record Webhook(
    UUID id,
    long number,
    String url,
    Optional<String> description,
    List<EventType> events,
    WebhookState state,
    int version,
    Instant createdAt,
    Optional<Instant> failingSince) {
  Webhook {
    events = List.copyOf(events);
  }
}
