package vn.sohoa.batch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A batch as stored.
 *
 * @param number order of lists
 * @param keyId access key of the station
 * @param receipt signed, in the compact form of a JWS; there is one when the batch is closed
 */
record Batch(
    UUID id,
    long number,
    String keyId,
    Label label,
    Instant openedAt,
    Optional<Instant> closedAt,
    Optional<String> receipt) {

  /** What the station says about it; see {@link BatchManifest}. */
  record Label(
      Optional<String> name,
      Optional<String> operator,
      Optional<String> device,
      Optional<String> profile) {}

  Batch closed(Instant at) {
    return new Batch(id, number, keyId, label, openedAt, Optional.of(at), receipt);
  }

  boolean isOpen() {
    return closedAt.isEmpty();
  }
}
