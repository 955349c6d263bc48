package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measured times in milliseconds. Where other work runs beside the tests, limits are multiplied by
 * {@code -Dbrowser.tolerance}.
 */
final class Times {
  private static final double TOLERANCE =
      Double.parseDouble(System.getProperty("browser.tolerance", "1"));

  private final List<Double> all = new ArrayList<>();

  void add(double milliseconds) {
    all.add(milliseconds);
  }

  /** Measures a step. */
  void time(Runnable step) {
    long start = System.nanoTime();
    step.run();
    add((System.nanoTime() - start) / 1e6);
  }

  double quantile(double share) {
    List<Double> sorted = all.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** Returns what is written to the report. */
  Map<String, Object> summary(double limit) {
    return Map.of(
        "count",
        all.size(),
        "medianMillis",
        rounded(quantile(0.5)),
        "p95Millis",
        rounded(quantile(0.95)),
        "maxMillis",
        rounded(quantile(1)),
        "limitMillis",
        limit);
  }

  private static double rounded(double milliseconds) {
    return Math.round(milliseconds * 10) / 10.0;
  }

  /** Requires that the 95th percentile is within a limit in milliseconds. */
  void requireWithin(String what, double limit) {
    assertThat(quantile(0.95)).as("95th percentile of %s", what).isLessThan(limit * TOLERANCE);
  }
}
