package vn.sohoa.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class TimedCheckTest {
  private final CountDownLatch stuck = new CountDownLatch(1);
  private final AtomicBoolean isStuck = new AtomicBoolean();
  private final AtomicInteger runs = new AtomicInteger();

  private HealthCheckResponse check() {
    runs.incrementAndGet();
    try {
      if (isStuck.get() && !stuck.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the test has not ended");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return HealthCheckResponse.up("it");
  }

  @Test
  void aCheckThatHangsIsAnsweredWithTheLastResultAndRunsOnce() throws Exception {
    try (var threads = Executors.newCachedThreadPool();
        var timer = Executors.newSingleThreadScheduledExecutor()) {
      var check = new TimedCheck(this::check, threads, timer);
      assertThat(check.answer().get(10, TimeUnit.SECONDS).getStatus())
          .isEqualTo(HealthCheckResponse.Status.UP);
      isStuck.set(true);

      long start = System.nanoTime();
      for (int probe = 0; probe < 5; probe++) {
        assertThat(check.answer().get(10, TimeUnit.SECONDS).getStatus())
            .isEqualTo(HealthCheckResponse.Status.UP);
      }

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      assertThat(runs).hasValue(2);
      stuck.countDown();
    }
  }

  @Test
  void aCheckThatNeverAnsweredIsDown() throws Exception {
    isStuck.set(true);
    try (var threads = Executors.newCachedThreadPool();
        var timer = Executors.newSingleThreadScheduledExecutor()) {
      var check = new TimedCheck(this::check, threads, timer);

      assertThat(check.answer().get(10, TimeUnit.SECONDS).getStatus())
          .isEqualTo(HealthCheckResponse.Status.DOWN);
      stuck.countDown();
    }
  }
}
