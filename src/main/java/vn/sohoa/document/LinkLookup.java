package vn.sohoa.document;

import java.util.Optional;
import java.util.UUID;

/** Port to the room that stores links, so that documents do not depend on it. */
public interface LinkLookup {
  /**
   * The current link of a document.
   *
   * @param version changes with every change of the link
   */
  record CurrentLink(LinkView view, int version) {}

  /** Returns the link of a document; empty until the first decision. */
  Optional<CurrentLink> of(UUID documentId);
}
