package vn.sohoa.link;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Event fired in a transaction that may have changed the links of documents, or their expected page
 * counts.
 *
 * @param after a document behind whose burst they can wait: what is left of it would change them
 *     again; empty if they should be linked soon
 */
public record RelinkRequested(List<UUID> documents, Optional<UUID> after) {
  public RelinkRequested {
    documents = List.copyOf(documents);
  }

  /** Requests links that a change has made possible or wrong. */
  public static RelinkRequested soon(Collection<UUID> documents) {
    return new RelinkRequested(List.copyOf(documents), Optional.empty());
  }

  /** Requests new page counts, which each further scan of the same component changes. */
  static RelinkRequested afterBurstOf(UUID document, Collection<UUID> companions) {
    return new RelinkRequested(List.copyOf(companions), Optional.of(document));
  }
}
