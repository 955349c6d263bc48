package vn.sohoa.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the sender declared about a scan; not verified.
 *
 * @param componentCodes codes of the components that the paper serves; the first is the one it was
 *     filed for
 * @param pages number of sides of paper
 * @param notePages number of those sides with a sticky note; each of them is scanned twice
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

  /** Returns the component that the paper was filed for. */
  public Optional<String> componentCode() {
    return componentCodes.stream().findFirst();
  }

  /**
   * Returns the expected number of images: one for each side, and one more for each side with a
   * sticky note (Thông tư 01/2023/TT-VPCP, Điều 8.2).
   */
  public OptionalInt images() {
    return pages.isPresent() ? OptionalInt.of(pages.getAsInt() + notePages.orElse(0)) : pages;
  }
}
