package vn.sohoa.extract.learn;

/**
 * Proposed evidence for the kind.
 *
 * @param isTitle whether it is the title; else any text on the first page
 * @param weight more than 0, at most 2
 */
public record MarkPlan(boolean isTitle, String text, double weight) {
  static MarkPlan title(String text, double weight) {
    return new MarkPlan(true, text, weight);
  }

  static MarkPlan text(String text, double weight) {
    return new MarkPlan(false, text, weight);
  }
}
