package vn.sohoa.notify.webhook;

import java.time.Instant;
import java.util.Optional;
import vn.sohoa.notify.OutboxEvent;

/**
 * An event to deliver.
 *
 * @param attempts before this one
 * @param firstAttemptAt empty if this is the first one
 * @param isOpen whether it may still be spoken of
 */
record DueDelivery(
    OutboxEvent event, int attempts, Optional<Instant> firstAttemptAt, boolean isOpen) {

  long position() {
    return event.position();
  }

  String subject() {
    return event.subject();
  }
}
