package vn.sohoa.extract.check;

import java.util.Map;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;

/**
 * Calibration of confidences (hiệu chỉnh độ tin cậy). OCR may report a high confidence for a wrong
 * diacritic, so names and texts of many words are correct less often than their word confidences
 * suggest. The upper limits come from the benchmark {@code fields}; confirmation by a second source
 * may raise a confidence above them.
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
