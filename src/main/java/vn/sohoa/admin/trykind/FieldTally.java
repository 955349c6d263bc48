package vn.sohoa.admin.trykind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts of a field over several scans.
 *
 * @param scans number of scans that were read
 * @param found number of scans with a value
 * @param confidence mean of the confidences of these values, 0 to 1
 * @param judged number of values on scans whose true values are known
 * @param right number of those that are right
 * @param expected number of true values
 */
record FieldTally(
    String field, int scans, int found, double confidence, int judged, int right, int expected) {

  static FieldTally of(String field, List<ScanTrial> trials, Truth truth) {
    int found = 0;
    double confidence = 0;
    int judged = 0;
    int right = 0;
    int expected = 0;
    for (ScanTrial trial : trials) {
      List<String> values = values(trial, field);
      found += values.isEmpty() ? 0 : 1;
      confidence += values.isEmpty() ? 0 : trial.confidence(field);
      Optional<List<String>> known = truth.of(trial.name(), field);
      if (known.isPresent()) {
        judged += values.size();
        expected += known.get().size();
        right += common(values, known.get());
      }
    }
    double mean = found == 0 ? 0 : confidence / found;
    return new FieldTally(field, trials.size(), found, mean, judged, right, expected);
  }

  /** Returns the values of a field; the kind is one, too. */
  static List<String> values(ScanTrial trial, String field) {
    return field.equals(TruthReader.KIND) ? trial.kind().stream().toList() : trial.values(field);
  }

  /** Returns whether the values are the same, in any order. */
  static boolean areSame(List<String> known, List<String> values) {
    return known.size() == values.size() && common(values, known) == known.size();
  }

  private static int common(List<String> values, List<String> known) {
    var rest = new ArrayList<>(known);
    return (int) values.stream().filter(rest::remove).count();
  }
}
