package vn.sohoa.notify.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.notify.EventType;

/**
 * An event to deliver.
 *
 * @param position of the event
 * @param attempts before this one
 * @param firstAttemptAt empty if this is the first one
 * @param isOpen whether it may still be spoken of
 * @param data JSON object
 */
record DueDelivery(
    long position,
    UUID eventId,
    EventType type,
    String subject,
    Instant at,
    String data,
    int attempts,
    Optional<Instant> firstAttemptAt,
    boolean isOpen) {}
