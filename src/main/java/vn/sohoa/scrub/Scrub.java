package vn.sohoa.scrub;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A verification of all blobs.
 *
 * @param collect whether it deletes orphans
 * @param runner changes when another process takes it over
 * @param nextPart number of the next part of 256
 */
public record Scrub(
    UUID id,
    ScrubCause cause,
    ScrubState state,
    boolean collect,
    UUID runner,
    Instant startedAt,
    Optional<Instant> endedAt,
    int nextPart,
    ScrubCounts counts) {
  /** Blobs are verified by the first two digits of their digests. */
  static final int PARTS = 256;
}
