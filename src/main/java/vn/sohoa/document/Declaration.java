package vn.sohoa.document;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the sender said about a scan. It is taken as given, not as proven.
 *
 * @param pages sides of paper
 * @param notePages how many of them carry a sticky note and are scanned twice
 */
public record Declaration(
    String agencyCode,
    DocumentRole role,
    Optional<String> dossierCode,
    Optional<String> componentCode,
    Optional<String> procedureCode,
    OptionalInt pages,
    OptionalInt notePages,
    Optional<String> fileName) {

  /**
   * How many images there have to be: as many as sides, and one more for each side with a sticky
   * note (Thông tư 01/2023/TT-VPCP, Điều 8.2).
   */
  public OptionalInt images() {
    return pages.isPresent() ? OptionalInt.of(pages.getAsInt() + notePages.orElse(0)) : pages;
  }
}
