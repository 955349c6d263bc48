package vn.sohoa.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

class UploadLocksTest {
  private static final UUID ID = UUID.fromString("018f4e9d-0000-7000-8000-000000000001");

  @Test
  void aNewRequestEndsTheOneBefore() throws Exception {
    var locks = new UploadLocks(Duration.ofMinutes(1));
    var isEnded = new CountDownLatch(1);
    try (ExecutorService old = Executors.newSingleThreadExecutor()) {
      UploadLocks.Held first = locks.hold(ID, isEnded::countDown);
      var released =
          old.submit(
              () -> {
                assertThat(isEnded.await(1, TimeUnit.MINUTES)).isTrue();
                first.close();
                return true;
              });

      try (UploadLocks.Held second = locks.hold(ID, () -> {})) {
        assertThat(second).isNotSameAs(first);
        assertThat(released.get(1, TimeUnit.MINUTES)).isTrue();
      }
    }
  }

  @Test
  void oneThatDoesNotEndIsNotWaitedForForever() {
    var locks = new UploadLocks(Duration.ofMillis(20));
    var ends = new AtomicInteger();
    try (UploadLocks.Held _ = locks.hold(ID, ends::incrementAndGet)) {
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(() -> locks.hold(ID, () -> {}))
            .isInstanceOfSatisfying(
                ProblemException.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.UPLOAD_LOCKED));
      }
    }

    assertThat(ends).hasValue(1);
    try (UploadLocks.Held again = locks.hold(ID, () -> {})) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void otherUploadsAreNotConcerned() {
    var locks = new UploadLocks(Duration.ZERO);
    try (UploadLocks.Held one = locks.hold(ID, () -> {});
        UploadLocks.Held other = locks.hold(UUID.randomUUID(), () -> {})) {
      assertThat(one).isNotSameAs(other);
    }
  }
}
