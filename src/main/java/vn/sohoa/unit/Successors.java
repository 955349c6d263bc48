package vn.sohoa.unit;

import java.time.LocalDate;
import java.util.List;

/**
 * What an address may be called now. A person chooses; the address on the paper stays.
 *
 * @param address as it was understood
 */
public record Successors(String address, Match match, List<Candidate> candidates) {
  public Successors {
    candidates = List.copyOf(candidates);
  }

  /** How sure it is. */
  public enum Match {
    /** One old unit, which went into one new one as a whole. */
    EXACT,
    /** One old unit, which was divided: the street decides. */
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
   * @param effective since when it exists
   * @param oldCode of the unit that the address may name
   * @param divided whether only a part of the old unit went into it
   */
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
    // The table may name only one part of a divided unit
    boolean isDivided = newUnits > 1 || candidates.stream().anyMatch(Candidate::divided);
    Match match =
        oldUnits == 0
            ? Match.UNKNOWN
            : oldUnits > 1 ? Match.AMBIGUOUS : isDivided ? Match.DIVIDED : Match.EXACT;
    return new Successors(address, match, candidates);
  }
}
