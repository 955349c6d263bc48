package vn.sohoa.result;

import java.time.Instant;
import java.util.Optional;
import vn.sohoa.document.DocumentFileName;

/**
 * The file that goes with an entry: the searchable PDF/A, or the original if there is none or it
 * has a digital signature, which only the original keeps.
 *
 * @param rendition as in downloads
 * @param sha256 hexadecimal
 * @param size in bytes
 */
public record ResultFile(String rendition, String name, String sha256, long size) {
  /** A stored file. */
  record Bytes(String sha256, long size) {}

  static ResultFile of(
      String docCode,
      Instant receivedAt,
      Optional<String> mediaType,
      boolean isSigned,
      Bytes original,
      Optional<Bytes> pdfa) {
    return pdfa.filter(any -> !isSigned)
        .map(
            found ->
                new ResultFile(
                    "pdfa",
                    DocumentFileName.of(docCode, receivedAt, "pdf"),
                    found.sha256(),
                    found.size()))
        .orElseGet(
            () ->
                new ResultFile(
                    "original",
                    DocumentFileName.ofOriginal(docCode, receivedAt, mediaType),
                    original.sha256(),
                    original.size()));
  }
}
