package vn.sohoa.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Fingerprints used to detect duplicates of a document.
 *
 * @param sha256 of the original; not compared here, identical files are detected at upload
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
