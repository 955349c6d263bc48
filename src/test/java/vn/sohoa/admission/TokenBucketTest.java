package vn.sohoa.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  static final long SECOND = 1_000_000_000L;

  @Test
  void tokensComeBackAtTheirRate() {
    var bucket = new TokenBucket(2, 0.5, 0);

    assertThat(bucket.take(0)).isTrue();
    assertThat(bucket.take(0)).isTrue();
    assertThat(bucket.take(SECOND)).isFalse();
    assertThat(bucket.secondsToNext(SECOND)).isEqualTo(1);
    assertThat(bucket.secondsToFull(SECOND)).isEqualTo(3);
    assertThat(bucket.take(2 * SECOND)).isTrue();
    assertThat(bucket.left(100 * SECOND)).isEqualTo(2);
  }

  @Property
  void neverMoreThanBurstAndRateAreTaken(
      @ForAll @Size(max = 200) List<@LongRange(min = -SECOND, max = 3 * SECOND) Long> waits,
      @ForAll @IntRange(min = 1, max = 20) int capacity,
      @ForAll @IntRange(min = 1, max = 10) int perSecond) {
    var bucket = new TokenBucket(capacity, perSecond, 0);
    long now = 0;
    long latest = 0;
    int taken = 0;

    for (long wait : waits) {
      now += wait; // time may seem to go back
      latest = Math.max(latest, now);
      if (bucket.take(now)) {
        taken++;
      }
      assertThat(bucket.left(now)).isBetween(0L, (long) capacity);
    }

    assertThat((double) taken)
        .isLessThanOrEqualTo(capacity + perSecond * (latest / (double) SECOND) + 1e-6);
  }

  @Property
  void whoWaitsAsToldGetsAToken(
      @ForAll @IntRange(min = 1, max = 50) int capacity,
      @ForAll @IntRange(min = 1, max = 600) int perMinute) {
    var bucket = new TokenBucket(capacity, perMinute / 60.0, 0);
    while (bucket.take(0)) {}

    assertThat(bucket.take(bucket.secondsToNext(0) * SECOND + 1)).isTrue();
  }
}
