package vn.sohoa.review.sampling;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.review.measure.Proportion;

/**
 * A measured share of right values or characters, with its 95 % interval (Wilson).
 *
 * @param share 0 to 1; absent without any
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
@Schema(name = "SampledAccuracy")
public record Accuracy(long correct, long total, Optional<Double> share, double low, double high) {
  static Accuracy of(Proportion measured) {
    Proportion.Interval interval = measured.wilson();
    return new Accuracy(
        measured.hits(),
        measured.trials(),
        measured.trials() == 0 ? Optional.empty() : Optional.of(measured.share()),
        interval.low(),
        interval.high());
  }

  /** Whether the share reaches a target; also without any. */
  boolean reaches(double target) {
    return share.filter(measured -> measured < target).isEmpty();
  }
}
