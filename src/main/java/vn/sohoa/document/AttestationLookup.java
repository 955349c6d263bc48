package vn.sohoa.document;

import java.util.Optional;
import java.util.UUID;

/** Port to the room that stores attestations, so that documents do not depend on it. */
public interface AttestationLookup {
  /**
   * Returns the attestation that counts; empty if there is none, it has ended, or the document is
   * not READY.
   */
  Optional<AttestationView> of(UUID documentId);
}
