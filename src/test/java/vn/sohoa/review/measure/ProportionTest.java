package vn.sohoa.review.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  /** Computed with another program. */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0.2775",
    "10, 10, 0.7225, 1",
    "98, 100, 0.9300, 0.9945",
    "5, 10, 0.2366, 0.7634",
    "1960, 2000, 0.9729, 0.9853"
  })
  void theIntervalIsThatOfWilson(long hits, long trials, double low, double high) {
    Proportion.Interval interval = new Proportion(hits, trials).wilson();

    assertThat(interval.low()).isCloseTo(low, within(0.0001));
    assertThat(interval.high()).isCloseTo(high, within(0.0001));
  }

  @Property
  void theShareIsInTheIntervalAndMoreTrialsNarrowIt(
      @ForAll @IntRange(min = 1, max = 100_000) int trials,
      @ForAll @IntRange(max = 1000) int mille) {
    long hits = (long) trials * mille / 1000;
    var some = new Proportion(hits, trials);
    var more = new Proportion(hits * 10, trials * 10L);

    Proportion.Interval interval = some.wilson();

    assertThat(interval.low()).isBetween(0.0, some.share());
    assertThat(interval.high()).isBetween(some.share(), 1.0);
    assertThat(more.wilson().high() - more.wilson().low())
        .isLessThan(interval.high() - interval.low());
    Proportion.Interval mirrored = new Proportion(trials - hits, trials).wilson();
    assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-9));
  }

  @Test
  void nothingIsKnownWithoutTrials() {
    assertThat(new Proportion(0, 0).wilson()).isEqualTo(new Proportion.Interval(0, 1));
    assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
