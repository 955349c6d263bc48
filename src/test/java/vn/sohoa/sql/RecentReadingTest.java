package vn.sohoa.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.RecordedLog;

class RecentReadingTest {
  private final RecentReading<Integer> reading =
      new RecentReading<>("numbers", Duration.ofMillis(50));

  @Test
  void aReadingHasAValueUntilItIsOld() throws InterruptedException {
    assertThat(reading.number(Integer::doubleValue)).isNaN();
    reading.read(() -> 7);
    assertThat(reading.now()).contains(7);
    assertThat(reading.number(Integer::doubleValue)).isEqualTo(7.0);

    Thread.sleep(250);

    assertThat(reading.now()).isEmpty();
    assertThat(reading.number(Integer::doubleValue)).isNaN();
  }

  @Test
  void ofFailuresInARowOneIsReported() {
    try (RecordedLog log = RecordedLog.of(RepeatedWork.class)) {
      reading.read(RecentReadingTest::away);
      reading.read(RecentReadingTest::away);
      assertThat(log.lines()).hasSize(1);
      reading.read(() -> 7);
      reading.read(RecentReadingTest::away);
      assertThat(log.lines()).hasSize(2);
    }
  }

  private static Integer away() {
    throw new IllegalStateException("away");
  }
}
