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
 * @param kind id of the definition of the kind of paper, e.g. {@code quyet-dinh}
 * @param physicalLocation where the paper is kept, at most 200 characters
 */
public record Declaration(
    String agencyCode,
    DocumentRole role,
    Optional<String> dossierCode,
    List<String> componentCodes,
    Optional<String> procedureCode,
    OptionalInt pages,
    OptionalInt notePages,
    Optional<String> fileName,
    Optional<String> kind,
    Optional<String> physicalLocation) {
  public Declaration {
    componentCodes = List.copyOf(componentCodes);
  }

  /** Creates a declaration without kind of paper and place where it is kept. */
  public static Declaration of(
      String agencyCode,
      DocumentRole role,
      Optional<String> dossierCode,
      List<String> componentCodes,
      Optional<String> procedureCode,
      OptionalInt pages,
      OptionalInt notePages,
      Optional<String> fileName) {
    return new Declaration(
        agencyCode,
        role,
        dossierCode,
        componentCodes,
        procedureCode,
        pages,
        notePages,
        fileName,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns the declaration for another file of the same paper.
   *
   * @param dossier the dossier that it belongs to, unless one was declared
   * @param components the components that it serves, unless some were declared
   * @param file name of the file
   */
  public Declaration forFile(
      Optional<String> dossier, List<String> components, Optional<String> file) {
    boolean isKnown = dossierCode.isPresent();
    return new Declaration(
        agencyCode,
        role,
        isKnown ? dossierCode : dossier,
        isKnown || !componentCodes.isEmpty() ? componentCodes : components,
        procedureCode,
        pages,
        notePages,
        file,
        kind,
        physicalLocation);
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
