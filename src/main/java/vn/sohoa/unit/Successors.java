package vn.sohoa.unit;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Current administrative units that an old address may belong to. A person chooses one; the address
 * read from the paper is not changed.
 *
 * @param address the address as parsed
 */
@Schema(name = "UnitSuccessors")
public record Successors(String address, Match match, List<Candidate> candidates) {
  public Successors {
    candidates = List.copyOf(candidates);
  }

  /** How certain the match is. */
  @Schema(name = "UnitMatch")
  public enum Match {
    /** One old unit, merged as a whole into one new unit. */
    EXACT,
    /** One old unit, divided among several new ones: the street decides. */
    DIVIDED,
    /** Several old units have this name; the district distinguishes them. */
    AMBIGUOUS,
    /** No unit of this name in the tables, or no ward or province in the address. */
    UNKNOWN
  }

  /**
   * A new unit.
   *
   * @param code five digits
   * @param effective first day on which it exists
   * @param oldCode code of the old unit that the address may name
   * @param divided whether only a part of the old unit was merged into it
   */
  @Schema(name = "UnitSuccessor")
  public record Candidate(
      String code,
      String ward,
      String province,
      LocalDate effective,
      String oldCode,
      String oldWard,
      String oldDistrict,
      boolean divided) {}

  static Successors of(String address, List<Candidate> candidates) {
    long oldUnits = candidates.stream().map(Candidate::oldCode).distinct().count();
    long newUnits = candidates.stream().map(Candidate::code).distinct().count();
    // The table may list only one part of a divided unit
    boolean isDivided = newUnits > 1 || candidates.stream().anyMatch(Candidate::divided);
    Match match =
        oldUnits == 0
            ? Match.UNKNOWN
            : oldUnits > 1 ? Match.AMBIGUOUS : isDivided ? Match.DIVIDED : Match.EXACT;
    return new Successors(address, match, candidates);
  }
}
