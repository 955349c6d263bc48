package vn.sohoa.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a message stands among those of its dossier.
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
   * Negative if it is older than what is kept, 0 if it is the same. By version if both have one,
   * else by time; what cannot be compared is newer, since it came later.
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

  /** This, where the other is older or was told before it; else the other. */
  SourceOrder orNewer(SourceOrder kept) {
    return isOlderThan(kept) ? kept : this;
  }

  /** With what it does not tell itself taken over from before. */
  public SourceOrder after(SourceOrder before) {
    return new SourceOrder(version.or(before::version), updatedAt.or(before::updatedAt));
  }
}
