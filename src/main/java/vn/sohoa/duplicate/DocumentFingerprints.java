package vn.sohoa.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a document is recognised by.
 *
 * @param sha256 of the original; identical files are reported by intake
 */
public record DocumentFingerprints(
    UUID documentId,
    String sha256,
    Optional<ContentSketch> content,
    Optional<PaperIdentity> identity,
    List<PageLook> pages) {
  public DocumentFingerprints {
    pages = List.copyOf(pages);
  }
}
