package vn.sohoa.station.send;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When the service and single files are tried again: after doubling times, or as it says. */
final class Waits {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);
  private static final Duration LONGEST_TOLD = Duration.ofHours(1);

  private final InstantSource clock;
  private final Map<String, Wait> waits = new HashMap<>();
  private Wait pause = new Wait(Instant.MIN, 0);

  private record Wait(Instant until, int times) {
    Wait next(Instant now, Duration longest, Optional<Duration> told) {
      Duration own = FIRST.multipliedBy(1L << Math.min(times, 10));
      Duration time = told.orElse(own.compareTo(longest) < 0 ? own : longest);
      return new Wait(now.plus(time.compareTo(LONGEST_TOLD) < 0 ? time : LONGEST_TOLD), times + 1);
    }
  }

  Waits(InstantSource clock) {
    this.clock = clock;
  }

  void pause(Optional<Duration> told) {
    pause = pause.next(clock.instant(), LONGEST_PAUSE, told);
  }

  void resume() {
    pause = new Wait(Instant.MIN, 0);
  }

  boolean isPaused() {
    return clock.instant().isBefore(pause.until());
  }

  void retry(String job, Optional<Duration> told) {
    Wait wait = waits.getOrDefault(job, new Wait(Instant.MIN, 0));
    waits.put(job, wait.next(clock.instant(), LONGEST_RETRY, told));
  }

  boolean isDue(String job) {
    Wait wait = waits.get(job);
    return wait == null || !clock.instant().isBefore(wait.until());
  }

  void progressed(String job) {
    waits.remove(job);
  }
}
