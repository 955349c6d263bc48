package vn.sohoa.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConcurrentWorkTest {
  private final AtomicInteger ended = new AtomicInteger();

  @Test
  void resultsAreInTheOrderOfTheInputsThoughAllRunAtTheSameTime() throws InterruptedException {
    var all = new CountDownLatch(3);

    List<String> results =
        ConcurrentWork.run(
            "test",
            List.of(3, 2, 1),
            input -> {
              all.countDown();
              assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
              Thread.sleep(input * 20L);
              return "after " + input;
            });

    assertThat(results).containsExactly("after 3", "after 2", "after 1");
  }

  @Test
  void oneThatFailsIsReportedAfterTheOthersHaveEnded() {
    assertThatThrownBy(
            () ->
                ConcurrentWork.run(
                    "test",
                    List.of(0, 1),
                    input -> {
                      if (input == 0) {
                        throw new IllegalArgumentException("first");
                      }
                      Thread.sleep(200);
                      return ended.incrementAndGet();
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("test failed")
        .hasRootCauseMessage("first");
    assertThat(ended).hasValue(1);
  }

  @Test
  void anInterruptionInterruptsAllAndWaitsForThem() throws InterruptedException {
    var begun = new CountDownLatch(2);
    var interrupted = new AtomicInteger();
    Thread caller =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    ConcurrentWork.run(
                        "test",
                        List.of(1, 2),
                        _ -> {
                          begun.countDown();
                          try {
                            Thread.sleep(Duration.ofMinutes(1));
                          } finally {
                            ended.incrementAndGet();
                          }
                          return 0;
                        });
                  } catch (InterruptedException e) {
                    interrupted.set(ended.get());
                  }
                });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    caller.interrupt();

    assertThat(caller.join(Duration.ofSeconds(10))).isTrue();
    assertThat(interrupted).hasValue(2);
  }
}
