package vn.sohoa.health;

import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Runs health checks in threads of their own, one for each check at most. Those of the framework
 * run in the threads of requests, and wait when all of them are busy.
 */
@Alternative
@Priority(1)
@Singleton
class HealthThreads extends AsyncHealthCheckFactory {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("health-", 0).factory());
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("health-timer").factory());
  private final Map<HealthCheck, TimedCheck> checks = new ConcurrentHashMap<>();

  @Override
  public Uni<HealthCheckResponse> callSync(HealthCheck check) {
    TimedCheck timed =
        checks.computeIfAbsent(check, one -> new TimedCheck(one::call, threads, timer));
    return Uni.createFrom().completionStage(timed::answer);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
    threads.shutdownNow();
  }
}
