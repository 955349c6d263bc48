package vn.sohoa.review.decision;

import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.FieldReview;

/**
 * What the machine reads now against what a person decided earlier. A value that the machine read
 * already when the person decided is no contradiction: the person has seen it.
 */
public final class Contradictions {
  /** Below it, a reading is no argument against a person. */
  private static final double SURE = 0.6;

  private Contradictions() {}

  /**
   * A value that the machine reads now.
   *
   * @param confidence 0 to 1
   */
  public record Read(String value, double confidence) {}

  /**
   * Returns a finding for each value that contradicts a decision about a field.
   *
   * @param decided state of the field after the decision
   * @param now what the machine reads now
   */
  public static List<Finding> ofField(String field, FieldState decided, List<Read> now) {
    boolean isAbsent = decided.review().filter(FieldReview.ABSENT::equals).isPresent();
    return now.stream()
        .filter(read -> read.confidence() >= SURE)
        .map(Read::value)
        .filter(value -> !decided.machine().contains(value))
        .filter(value -> isAbsent || !decided.values().contains(value))
        .map(value -> Finding.ofField(FindingCode.REVIEW_CONTRADICTED, field, value))
        .toList();
  }

  /**
   * Returns a finding if the machine recognises another kind of paper than a person decided.
   *
   * @param decided the kind that the person decided, and the one that the machine had recognised
   * @param now the kind that the machine recognises now; empty if none
   */
  public static List<Finding> ofKind(KindState decided, Optional<String> now) {
    return now
        .filter(kind -> !decided.kind().equals(Optional.of(kind)))
        .filter(kind -> !decided.machine().equals(Optional.of(kind)))
        .map(kind -> Finding.ofDocument(FindingCode.REVIEW_CONTRADICTED, kind))
        .stream()
        .toList();
  }
}
