package vn.sohoa.document;

import java.util.Optional;
import java.util.UUID;

/** Port to the room that stores links: a document shows its link without knowing that room. */
public interface LinkLookup {
  /**
   * A link as it is now.
   *
   * @param version changes with every change of the link
   */
  record CurrentLink(LinkView view, int version) {}

  /** Returns the link of a document; empty as long as nothing was decided. */
  Optional<CurrentLink> of(UUID documentId);
}
