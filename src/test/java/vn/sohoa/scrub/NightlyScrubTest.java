package vn.sohoa.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.blob.ReadPace;
import vn.sohoa.blob.Sha256;
import vn.sohoa.time.VietnamTime;

/** The verification of each night, which begins at 22:00 and lasts five hours at most. */
class NightlyScrubTest {
  private static final Duration OLD = Duration.ofDays(10);

  /** 21:59 in Vietnam. */
  private final Instant evening =
      LocalDate.now(VietnamTime.ZONE).atTime(21, 59).atZone(VietnamTime.ZONE).toInstant();

  private final TestClock clock = new TestClock(evening);
  private final TestScrub test;

  NightlyScrubTest(@TempDir Path folder) throws Exception {
    test = new TestScrub(folder, clock);
  }

  private static final class TestClock extends Clock {
    private Instant now;

    TestClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private void tick(Duration sinceEvening) throws InterruptedException {
    clock.now = evening.plus(sinceEvening);
    test.get(NightlyScrub.class).runIfDue();
  }

  private long scrubs() {
    return test.inTransaction(() -> test.get(ScrubRepository.class).latest()).stream().count();
  }

  @Test
  void runsOnceEachNight() throws Exception {
    // Given
    test.refer(test.store("scan", OLD));

    // Then not before its time
    tick(Duration.ZERO);
    assertThat(scrubs()).isZero();

    // Then once
    tick(Duration.ofMinutes(2));
    Scrub first = test.latest();
    assertThat(first.state()).isEqualTo(ScrubState.DONE);
    assertThat(first.counts().verified()).isEqualTo(1);
    tick(Duration.ofHours(3));
    assertThat(test.latest()).isEqualTo(first);

    // Then not by day, and again the next night
    tick(Duration.ofHours(6));
    assertThat(test.latest()).isEqualTo(first);
    tick(Duration.ofHours(25));
    assertThat(test.latest().id()).isNotEqualTo(first.id());
  }

  @Test
  void goesOnWhereTheNightBeforeEnded() throws Exception {
    // Given two nights' work, of which the first ends at once
    test.refer(test.store("scan", OLD));
    Scrub started =
        test.inTransaction(
            () ->
                test.get(ScrubRepository.class)
                    .startNightly(true, evening.plusSeconds(60))
                    .orElseThrow());
    clock.now = evening.plus(Duration.ofHours(6));
    test.get(Scrubber.class).run(started, ReadPace.FULL, clock.now);
    assertThat(test.latest().state()).isEqualTo(ScrubState.PAUSED);

    // When
    tick(Duration.ofHours(25));

    // Then
    assertThat(test.latest().id()).isEqualTo(started.id());
    assertThat(test.latest().state()).isEqualTo(ScrubState.DONE);
    assertThat(test.latest().counts().verified()).isEqualTo(1);
  }

  @Test
  void manyOrphansAreRatherThoseOfAnotherDatabase() throws Exception {
    // Given 51 orphans in one part, found by their digests
    int found = 0;
    for (int i = 0; found < 51; i++) {
      if (Sha256.of("orphan " + i).hex().startsWith("ab")) {
        test.store("orphan " + i, OLD);
        found++;
      }
    }

    // When
    tick(Duration.ofMinutes(2));

    // Then
    assertThat(test.latest().counts().orphans()).isEqualTo(51);
    assertThat(test.latest().counts().collected()).isZero();

    // When an admin says that it is the right one
    assertThat(test.run(true).counts().collected()).isEqualTo(51);
  }
}
