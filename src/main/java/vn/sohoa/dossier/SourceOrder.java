package vn.sohoa.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Position of a message in the order of the messages of its dossier.
 *
 * @param version the sender's running number
 * @param updatedAt when the sender changed the dossier
 */
public record SourceOrder(Optional<Long> version, Optional<Instant> updatedAt) {
  public static final SourceOrder UNKNOWN = new SourceOrder(Optional.empty(), Optional.empty());

  public SourceOrder {
    updatedAt = updatedAt.map(at -> at.truncatedTo(ChronoUnit.MICROS)); // as the database keeps it
  }

  /**
   * Returns a negative number if this message is older than the stored one, 0 if it is the same.
   * Compares versions if both have one, otherwise times; a message that cannot be compared counts
   * as newer, since it arrived later.
   */
  public int against(SourceOrder kept) {
    if (version.isPresent() && kept.version.isPresent()) {
      return version.get().compareTo(kept.version.get());
    }
    if (updatedAt.isPresent() && kept.updatedAt.isPresent()) {
      return updatedAt.get().compareTo(kept.updatedAt.get());
    }
    return 1;
  }

  boolean isOlderThan(SourceOrder kept) {
    return against(kept) < 0;
  }

  /** Returns the newer of the two; ties go to this one. */
  SourceOrder orNewer(SourceOrder kept) {
    return isOlderThan(kept) ? kept : this;
  }

  /** Returns this order with missing parts copied from the earlier one. */
  public SourceOrder after(SourceOrder before) {
    return new SourceOrder(version.or(before::version), updatedAt.or(before::updatedAt));
  }
}
