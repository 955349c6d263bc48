package vn.sohoa.precondition;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What identifies the current version of a resource.
 *
 * @param lastModified whole seconds; absent if unknown
 */
public record Validators(EntityTag tag, Optional<Instant> lastModified) {

  public static Validators of(EntityTag tag) {
    return new Validators(tag, Optional.empty());
  }

  /**
   * Creates the validators of a version that was stored at a known time. Until the second of that
   * time is over they have no date: the resource may change again within the second, and a date
   * that two versions share must not be sent for the first one (RFC 9110, 8.8.2.2).
   */
  public static Validators of(EntityTag tag, Instant storedAt, Instant now) {
    Instant second = storedAt.truncatedTo(ChronoUnit.SECONDS);
    boolean isOver = !now.isBefore(second.plus(Duration.ofSeconds(1)));
    return new Validators(tag, isOver ? Optional.of(second) : Optional.empty());
  }
}
