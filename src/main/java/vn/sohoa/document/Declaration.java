package vn.sohoa.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the sender said about a scan. It is taken as given, not as proven.
 *
 * @param componentCodes of the components that the paper serves; the first is the one it was filed
 *     for
 * @param pages sides of paper
 * @param notePages how many of them carry a sticky note and are scanned twice
 */
public record Declaration(
    String agencyCode,
    DocumentRole role,
    Optional<String> dossierCode,
    List<String> componentCodes,
    Optional<String> procedureCode,
    OptionalInt pages,
    OptionalInt notePages,
    Optional<String> fileName) {
  public Declaration {
    componentCodes = List.copyOf(componentCodes);
  }

  /** The component that the paper was filed for. */
  public Optional<String> componentCode() {
    return componentCodes.stream().findFirst();
  }

  /**
   * How many images there have to be: as many as sides, and one more for each side with a sticky
   * note (Thông tư 01/2023/TT-VPCP, Điều 8.2).
   */
  public OptionalInt images() {
    return pages.isPresent() ? OptionalInt.of(pages.getAsInt() + notePages.orElse(0)) : pages;
  }
}
