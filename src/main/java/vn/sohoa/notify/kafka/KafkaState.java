package vn.sohoa.notify.kafka;

import java.time.Instant;
import java.util.Optional;

/**
 * What this process knows of its publication.
 *
 * @param waiting events that are not published yet; -1 if unknown
 * @param oldest when the first of them was written
 * @param failures in a row
 * @param failingSince when the first of these was
 * @param failure the last of these
 */
record KafkaState(
    long waiting,
    Optional<Instant> oldest,
    int failures,
    Optional<Instant> failingSince,
    Optional<String> failure) {
  static final KafkaState UNKNOWN =
      new KafkaState(-1, Optional.empty(), 0, Optional.empty(), Optional.empty());

  KafkaState waiting(KafkaTopics.Waiting now) {
    return new KafkaState(now.count(), now.oldest(), failures, failingSince, failure);
  }

  KafkaState succeeded() {
    return new KafkaState(waiting, oldest, 0, Optional.empty(), Optional.empty());
  }

  KafkaState failed(Instant now, String why) {
    return new KafkaState(
        waiting, oldest, failures + 1, failingSince.or(() -> Optional.of(now)), Optional.of(why));
  }
}
