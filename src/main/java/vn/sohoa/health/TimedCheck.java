package vn.sohoa.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/**
 * A check that answers in time: with its new result if that comes soon, else with the last one,
 * which must not be old. It runs once at a time.
 */
final class TimedCheck {
  private static final Duration PATIENCE = Duration.ofMillis(50);
  private static final Duration FIRST_PATIENCE = Duration.ofSeconds(4);
  private static final Duration LIFE = Duration.ofSeconds(15);

  private record Result(HealthCheckResponse response, long at) {
    boolean isFresh() {
      return System.nanoTime() - at < LIFE.toNanos();
    }
  }

  private final Supplier<HealthCheckResponse> check;
  private final Executor threads;
  private final ScheduledExecutorService timer;
  private @Nullable CompletableFuture<HealthCheckResponse> running;
  private volatile @Nullable Result last;

  TimedCheck(
      Supplier<HealthCheckResponse> check, Executor threads, ScheduledExecutorService timer) {
    this.check = check;
    this.threads = threads;
    this.timer = timer;
  }

  /** Returns the result within {@code PATIENCE}, or four seconds if there is no recent one. */
  CompletableFuture<HealthCheckResponse> answer() {
    Result before = last;
    boolean isKnown = before != null && before.isFresh();
    Duration patience = isKnown ? PATIENCE : FIRST_PATIENCE;
    var answer = new CompletableFuture<HealthCheckResponse>();
    var _ =
        run()
            .whenComplete(
                (response, failure) -> {
                  if (failure == null) {
                    answer.complete(response);
                  } else {
                    answer.completeExceptionally(failure);
                  }
                });
    var _ =
        timer.schedule(
            () -> answer.complete(known(before)), patience.toMillis(), TimeUnit.MILLISECONDS);
    return answer;
  }

  private static HealthCheckResponse known(@Nullable Result before) {
    return before != null && before.isFresh()
        ? before.response()
        : HealthCheckResponse.named(before == null ? "Unknown" : before.response().getName())
            .down()
            .withData("cause", "no answer in time")
            .build();
  }

  private synchronized CompletableFuture<HealthCheckResponse> run() {
    CompletableFuture<HealthCheckResponse> current = running;
    if (current == null || current.isDone()) {
      current =
          CompletableFuture.supplyAsync(
              () -> {
                HealthCheckResponse response = check.get();
                last = new Result(response, System.nanoTime());
                return response;
              },
              threads);
      running = current;
    }
    return current;
  }
}
