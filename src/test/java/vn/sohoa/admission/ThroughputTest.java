package vn.sohoa.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThroughputTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Throughput.Rule RULE =
      new Throughput.Rule(Duration.ofSeconds(20), 512, Duration.ofMinutes(1), 8192);

  /** Returns the second at which a body is too slow that brings so many bytes each second. */
  private static long endOf(long announced, double bytesPerSecond, int seconds) {
    var throughput = new Throughput(RULE, announced, 0);
    for (int second = 1; second <= seconds; second++) {
      if (throughput.isTooSlow((long) (second * bytesPerSecond), second * SECOND)) {
        return second;
      }
    }
    return Long.MAX_VALUE;
  }

  @Test
  void aByteEachTenSecondsEndsWithTheFirstWindow() {
    assertThat(endOf(100_000, 0.1, 3600)).isEqualTo(20);
    assertThat(endOf(-1, 0.1, 3600)).isEqualTo(20);
  }

  @Test
  void aBodyThatStopsEndsWithAWindow() {
    var throughput = new Throughput(RULE, 1 << 20, 0);
    long end = 0;
    for (int second = 1; end == 0; second++) {
      if (throughput.isTooSlow(Math.min(second, 31) * 20_000L, second * SECOND)) {
        end = second;
      }
    }

    assertThat(end).isEqualTo(60);
  }

  @Test
  void theWholeMayTakeAsLongAsItsLengthAllows() {
    // 8 MB at 4 KB/s would take 34 minutes, and may take 18
    assertThat(endOf(8 << 20, 4096, 3600)).isEqualTo(60 + 1024 + 1);
    assertThat(endOf(-1, 4096, 3600)).isBetween(120L, 122L);
  }

  @Property
  void whoSendsAtTheMeanRateIsNeverEnded(@ForAll @IntRange(min = 1, max = 600) int seconds) {
    assertThat(endOf(seconds * 8192L, 8192, seconds)).isEqualTo(Long.MAX_VALUE);
    assertThat(endOf(-1, 8192, seconds)).isEqualTo(Long.MAX_VALUE);
  }
}
