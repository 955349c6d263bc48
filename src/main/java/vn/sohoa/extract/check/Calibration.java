package vn.sohoa.extract.check;

import java.util.Map;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;

/**
 * What a confidence is worth (hiệu chỉnh độ tin cậy). A reader is sure of a wrong mark, so a text
 * of many words or a name is right less often than its words' confidences say. The ceilings come
 * from the benchmark {@code fields}; what a second source confirms may exceed them.
 */
final class Calibration {
  private static final Map<FieldName, Double> CEILING =
      Map.of(
          FieldName.SUBJECT, 0.85,
          FieldName.SIGNER_NAME, 0.89,
          FieldName.SIGNER_POSITION, 0.95,
          FieldName.RECIPIENTS, 0.8);
  private static final double OTHER_TEXT = 0.88;
  private static final String OF_KIND = "kind.";

  private Calibration() {}

  static Candidate of(Candidate candidate) {
    double ceiling = CEILING.getOrDefault(candidate.name(), 1.0);
    if (candidate.rule().startsWith(OF_KIND) && hasWords(candidate)) {
      ceiling = Math.min(ceiling, OTHER_TEXT);
    }
    return candidate.confidence() * ceiling < candidate.confidence()
        ? Candidates.withConfidence(candidate, candidate.confidence() * ceiling)
        : candidate;
  }

  private static boolean hasWords(Candidate candidate) {
    return candidate.clean().filter(text -> text.matches(".*\\p{L}{2,}.*")).isPresent();
  }
}
