package vn.sohoa.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Digitization coverage of a dossier, by degrees of done: {@code required = digitized +
 * heldElsewhere + missing}, and every attested paper is clean, every clean one digitized. The
 * dossier is complete if {@code missing} is 0.
 *
 * @param satisfied digitized + heldElsewhere
 * @param required papers that are owed, without exempted ones
 * @param ratio satisfied / required, 0 to 1; 1 if nothing is required
 * @param digitized papers with a readable, linked document
 * @param clean of the digitized, papers with a document that has no open blocking finding
 * @param attested of the clean, papers with a document whose accuracy an officer recorded
 * @param heldElsewhere papers that need no scan because their data are held elsewhere
 * @param missing papers that are owed
 */
public record Coverage(
    int satisfied,
    int required,
    double ratio,
    int digitized,
    int clean,
    int attested,
    int heldElsewhere,
    int missing,
    List<Item> items) {

  /** How far a paper is done. */
  @Schema(name = "CoverageDegree")
  public enum Degree {
    /** Nothing is there. */
    MISSING,
    /** A document is readable and linked, but has open blocking findings. */
    DIGITIZED,
    /** The document has no open blocking finding. */
    CLEAN,
    /** An officer recorded that the document is right. */
    ATTESTED,
    /** There is no document and none is owed, because the data are held elsewhere. */
    HELD_ELSEWHERE;

    boolean isDigitized() {
      return this == DIGITIZED || isClean();
    }

    boolean isClean() {
      return this == CLEAN || this == ATTESTED;
    }
  }

  /** Where the data of a paper are held. */
  @Schema(name = "HeldAs")
  public enum HeldAs {
    /** In a database of the state, so that the paper must not be demanded. */
    REPLACED_BY_DATA,
    /** In the applicant's electronic store, or as an electronic original. */
    HELD_ELSEWHERE
  }

  /**
   * Coverage of one paper of the dossier.
   *
   * @param componentCode empty for the result
   * @param required whether the paper must be digitized
   * @param exemption why the paper need not be digitized; empty if it is required
   * @param satisfied whether a document is there, or the data are held elsewhere
   * @param degree empty for an exempted paper
   * @param held why it is held elsewhere; empty for other degrees
   * @param documents codes of the documents that satisfy the obligation
   */
  @Schema(name = "PaperCoverage")
  public record Item(
      Optional<String> componentCode,
      String name,
      boolean required,
      Optional<Exemption> exemption,
      boolean satisfied,
      Optional<Degree> degree,
      Optional<Held> held,
      List<String> documents) {
    private boolean has(Predicate<Degree> condition) {
      return degree.filter(condition).isPresent();
    }
  }

  /**
   * @param reason code from a closed list, e.g. {@code PRESENT_ONLY}
   * @param legalBasis legal provision that grants the exemption
   */
  @Schema(name = "CoverageExemption")
  public record Exemption(String reason, String legalBasis) {}

  /**
   * @param database name of the database that replaces the paper, as told by the one-stop system
   * @param legalBasis legal provision by which no scan is owed
   */
  @Schema(name = "HeldPaper")
  public record Held(HeldAs as, Optional<String> database, String legalBasis) {}

  public static Coverage nothing() {
    return of(List.of());
  }

  public static Coverage of(List<Item> items) {
    List<Item> required = items.stream().filter(Item::required).toList();
    int digitized = count(required, Degree::isDigitized);
    int held = count(required, degree -> degree == Degree.HELD_ELSEWHERE);
    int satisfied = digitized + held;
    double ratio = required.isEmpty() ? 1 : (double) satisfied / required.size();
    return new Coverage(
        satisfied,
        required.size(),
        ratio,
        digitized,
        count(required, Degree::isClean),
        count(required, degree -> degree == Degree.ATTESTED),
        held,
        required.size() - satisfied,
        items);
  }

  private static int count(List<Item> required, Predicate<Degree> condition) {
    return (int) required.stream().filter(item -> item.has(condition)).count();
  }
}
