package vn.sohoa.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {
  @Test
  void stopReturnsWhenTheWorkHasEnded() throws InterruptedException {
    var work = Executors.newSingleThreadExecutor();
    var started = new CountDownLatch(1);
    var ended = new AtomicBoolean();
    work.execute(
        () -> {
          try {
            started.countDown();
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            // what is left to do, such as a last transaction
            ended.set(true);
          }
        });
    started.await();

    BackgroundWork.stop(work);

    assertThat(ended).isTrue();
    assertThat(work.isTerminated()).isTrue();
  }
}
