package vn.sohoa.extract.field;

import java.util.Comparator;
import java.util.Optional;
import vn.sohoa.page.Box;

/**
 * A value that one rule proposes.
 *
 * @param raw as it was read
 * @param clean its canonical form; empty where the raw value cannot be trusted or is blank, never a
 *     guess
 * @param confidence in the clean value, 0 to 1
 * @param page where it was found, from 1
 * @param box where on that page; empty where no place can be named
 * @param rule name of the rule that found it, e.g. {@code header.number}
 * @param reason what speaks for it and against it, in a few words
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
  /** Candidates with a value before those without one, then by confidence, highest first. */
  public static final Comparator<Candidate> BEST_FIRST =
      Comparator.<Candidate, Boolean>comparing(field -> field.clean().isEmpty())
          .thenComparing(Comparator.comparingDouble(Candidate::confidence).reversed());

  /** The same with one more reason. */
  public Candidate because(String more) {
    String all = reason.isEmpty() ? more : reason + "; " + more;
    return new Candidate(name, raw, clean, confidence, page, box, rule, all);
  }

  /** The same with its confidence multiplied, and why. */
  public Candidate weighed(double factor, String why) {
    return new Candidate(
            name, raw, clean, Math.clamp(confidence * factor, 0, 1), page, box, rule, reason)
        .because(why);
  }
}
