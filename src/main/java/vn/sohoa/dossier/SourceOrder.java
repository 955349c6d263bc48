package vn.sohoa.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Position of a message in the sequence of messages about its dossier.
 *
 * @param version the sender's sequence number
 * @param updatedAt when the sender changed the dossier
 */
public record SourceOrder(Optional<Long> version, Optional<Instant> updatedAt) {
  public static final SourceOrder UNKNOWN = new SourceOrder(Optional.empty(), Optional.empty());

  public SourceOrder {
    updatedAt = updatedAt.map(at -> at.truncatedTo(ChronoUnit.MICROS)); // as the database keeps it
  }

  /**
   * Compares with the stored position: negative if older, 0 if equal, positive if newer. Compares
   * versions if both have one, else times; if neither is possible, this one is newer, because it
   * was received later.
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

  /** Returns a copy with missing values filled in from {@code before}. */
  public SourceOrder after(SourceOrder before) {
    return new SourceOrder(version.or(before::version), updatedAt.or(before::updatedAt));
  }
}
