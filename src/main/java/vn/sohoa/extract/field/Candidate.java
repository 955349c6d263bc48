package vn.sohoa.extract.field;

import java.util.Comparator;
import java.util.Optional;
import vn.sohoa.page.Box;

/**
 * Value of a field proposed by one rule.
 *
 * @param raw text as recognised
 * @param clean canonical value; empty if the raw text is blank or not trustworthy, never a guess
 * @param confidence confidence in the clean value, 0 to 1
 * @param page page on which it was found, from 1
 * @param box position on that page; empty if unknown
 * @param rule name of the rule that found it, e.g. {@code header.number}
 * @param reason short explanation of the confidence
 */
public record Candidate(
    FieldName name,
    Optional<String> raw,
    Optional<String> clean,
    double confidence,
    int page,
    Optional<Box> box,
    String rule,
    String reason) {
  /** Orders candidates with a value before those without, then by descending confidence. */
  public static final Comparator<Candidate> BEST_FIRST =
      Comparator.<Candidate, Boolean>comparing(field -> field.clean().isEmpty())
          .thenComparing(Comparator.comparingDouble(Candidate::confidence).reversed());

  /** Returns a copy with another reason appended. */
  public Candidate because(String more) {
    String all = reason.isEmpty() ? more : reason + "; " + more;
    return new Candidate(name, raw, clean, confidence, page, box, rule, all);
  }

  /**
   * Returns a copy with the confidence multiplied by the factor and limited to 0 to 1, and the
   * reason appended.
   */
  public Candidate weighed(double factor, String why) {
    return new Candidate(
            name, raw, clean, Math.clamp(confidence * factor, 0, 1), page, box, rule, reason)
        .because(why);
  }
}
