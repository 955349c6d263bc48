package vn.sohoa.document.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
  private final SingleFlight<String, String> flights = new SingleFlight<>();

  @Test
  void whoAsksMeanwhileGetsTheSameResult() throws Exception {
    var started = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    var works = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Future<String>>();
      for (int one = 0; one < 4; one++) {
        results.add(
            threads.submit(
                () ->
                    flights.join(
                        "page 1",
                        () -> {
                          works.incrementAndGet();
                          started.countDown();
                          await(finish);
                          return "image";
                        })));
      }
      await(started);
      assertThat(flights.join("page 2", () -> "other")).isEqualTo("other");

      while (flights.waiting() < 3) {
        Thread.onSpinWait();
      }
      finish.countDown();

      for (Future<String> result : results) {
        assertThat(result.get(10, TimeUnit.SECONDS)).isEqualTo("image");
      }
      assertThat(works).hasValue(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFailureIsForgotten() throws IOException {
    assertThatThrownBy(
            () ->
                flights.join(
                    "page 1",
                    () -> {
                      throw new IOException("disk");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");

    assertThat(flights.join("page 1", () -> "image")).isEqualTo("image");
  }
}
