package vn.sohoa.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a document is recognised by.
 *
 * @param sha256 of the original; identical files are reported by intake
 * @param pages the first pages with ink, in order; at most {@value #MOST_PAGES}
 */
public record DocumentFingerprints(
    UUID documentId,
    String sha256,
    Optional<ContentSketch> content,
    Optional<PaperIdentity> identity,
    List<PageRepeats.Seen> pages) {
  static final int MOST_PAGES = 50;

  public DocumentFingerprints {
    pages = pages.stream().limit(MOST_PAGES).toList();
  }

  List<PageLook> looks() {
    return pages.stream().flatMap(page -> page.look().stream()).toList();
  }
}
