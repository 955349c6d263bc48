package vn.sohoa.pipeline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.sohoa.blob.BlobDamagedException;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineLane;
import vn.sohoa.problem.ServiceFault;

/** Executes queued steps; retries failed ones, and gives up after the last attempt. */
@ApplicationScoped
class Workers {
  private static final Logger LOG = Logger.getLogger(Workers.class);

  private static final long CORRECTION_SECONDS = 5;
  static final int ATTEMPTS_OF_TIMEOUT = 2;
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final DocumentPipeline pipeline;
  private final PipelineConfig config;
  private final EngineConfig engineConfig;
  private final RoleConfig role;
  private final DataSource dataSource;
  private final Outages outages;
  private final PipelineMetrics metrics;
  private final DocumentSteps steps;
  private final QueueClock clock;
  private final DueTimes dueTimes;
  private final ScheduledExecutorService corrections =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("queue-due-times").factory());
  private List<Scheduler> schedulers = List.of();
  private Optional<ScheduledFuture<?>> correction = Optional.empty();

  Workers(
      DocumentPipeline pipeline,
      PipelineConfig config,
      EngineConfig engineConfig,
      RoleConfig role,
      DataSource dataSource,
      Outages outages,
      PipelineMetrics metrics,
      DocumentSteps steps,
      QueueClock clock,
      DueTimes dueTimes) {
    this.pipeline = pipeline;
    this.config = config;
    this.engineConfig = engineConfig;
    this.role = role;
    this.dataSource = dataSource;
    this.outages = outages;
    this.metrics = metrics;
    this.steps = steps;
    this.clock = clock;
    this.dueTimes = dueTimes;
  }

  void start(@Observes StartupEvent event) {
    if (!role.role().works()) {
      return;
    }
    // One thread more than engines, so that steps without an engine are not delayed by those that
    // wait for one.
    Scheduler ordinary = scheduler(Engines.processes(engineConfig) + 1, task(), expressTask());
    schedulers =
        engineConfig.expressProcesses() == 0
            ? List.of(ordinary)
            : List.of(ordinary, scheduler(engineConfig.expressProcesses(), expressTask()));
    schedulers.forEach(Scheduler::start);
    correction =
        Optional.of(
            corrections.scheduleWithFixedDelay(
                this::correctDueTimes, 0, CORRECTION_SECONDS, TimeUnit.SECONDS));
  }

  private Scheduler scheduler(int threads, Task<?>... tasks) {
    return Scheduler.create(dataSource, tasks)
        .threads(threads)
        // Each lane leaves the steps of the other alone, however long they wait
        .deleteUnresolvedAfter(NEVER)
        .pollUsingLockAndFetch(0.5, 1.0)
        .pollingInterval(config.poll())
        .heartbeatInterval(config.heartbeat())
        .missedHeartbeatsLimit(4)
        .failureLogging(LogLevel.OFF, false)
        .clock(clock)
        .serializer(new CountedFailures())
        .enablePriority()
        .shutdownMaxWait(Duration.ofSeconds(5))
        .build();
  }

  /** A failure must not end the repetition. */
  private void correctDueTimes() {
    try {
      dueTimes.correct();
    } catch (RuntimeException e) {
      LOG.warnf("due times in the queue could not be checked: %s", e);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    correction.ifPresent(repeated -> repeated.cancel(false));
    corrections.shutdown();
    schedulers.parallelStream().forEach(Scheduler::stop);
  }

  /** Returns the task of the queue: runs a step and handles its failure. */
  OneTimeTask<Integer> task() {
    return task(StageQueue.TASK_NAME, EngineLane.ORDINARY);
  }

  /** Returns the task of the queue for steps of the express lane. */
  OneTimeTask<Integer> expressTask() {
    return task(StageQueue.EXPRESS_NAME, EngineLane.EXPRESS);
  }

  private OneTimeTask<Integer> task(String name, EngineLane lane) {
    return Tasks.oneTime(name, Integer.class)
        .onFailure(this::onFailure)
        .execute((instance, context) -> run(StageTask.parse(instance.getId()).in(lane)));
  }

  private void run(StageTask task) {
    try {
      pipeline.run(task);
    } catch (StageFailure | IOException e) {
      throw new StepFailedException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailedException(e);
    }
  }

  private void onFailure(ExecutionComplete failed, ExecutionOperations<Integer> operations) {
    StageTask task = StageTask.parse(failed.getExecution().taskInstance.getId());
    Throwable cause = failed.getCause().map(Workers::unwrap).orElseGet(IllegalStateException::new);
    int counted = CountedFailures.of(failed.getExecution().taskInstance.getData());
    if (isExternal(cause)) {
      metrics.stepFailed(task, StepEnd.OUTAGE);
      Duration wait =
          Backoff.ofOutage(config.backoff(), failed.getExecution().consecutiveFailures + 1);
      LOG.warnf("step %s waits %s for what is outside of it: %s", task.id(), wait, cause);
      operations.reschedule(failed, failed.getTimeDone().plus(wait), counted);
    } else if (counted + 1 < attempts(cause)) {
      metrics.stepFailed(task, StepEnd.RETRY);
      LOG.warnf("step %s failed, attempt %d: %s", task.id(), counted + 1, cause);
      operations.reschedule(failed, failed.getTimeDone().plus(backoff(counted + 1)), counted + 1);
    } else {
      end(task, cause, counted + 1, failed, operations);
    }
  }

  private void end(
      StageTask task,
      Throwable cause,
      int attempts,
      ExecutionComplete failed,
      ExecutionOperations<Integer> operations) {
    if (pipeline.giveUp(task, failure(cause))) {
      metrics.stepFailed(task, StepEnd.LAST_ATTEMPT);
      operations.remove();
      LOG.errorf(
          cause, "step %s is given up after %d attempts, %s", task.id(), attempts, sender(task));
    } else {
      metrics.stepFailed(task, StepEnd.RETRY);
      operations.reschedule(failed, failed.getTimeDone().plus(backoff(attempts)), attempts);
      LOG.errorf(
          cause,
          "step %s failed %d times and is tried again later, %s",
          task.id(),
          attempts,
          sender(task));
    }
  }

  /** What ran into its time limit twice will do so again, and costs more than any other fault. */
  private int attempts(Throwable cause) {
    boolean isTimeout =
        cause instanceof StageFailure failure && failure.fault() == EngineFault.ENGINE_TIMEOUT;
    return isTimeout ? Math.min(ATTEMPTS_OF_TIMEOUT, config.attempts()) : config.attempts();
  }

  private String sender(StageTask task) {
    return steps.read(task.documentId(), DocumentSteps::sender);
  }

  /**
   * Whether the cause is outside of the step: a shutdown, or something the service depends on is
   * not available. Such failures are retried without limit.
   */
  private boolean isExternal(Throwable cause) {
    return cause instanceof InterruptedException || outages.isCauseOf(cause);
  }

  private Duration backoff(int attempt) {
    return Backoff.of(config.backoff(), attempt);
  }

  private static Throwable unwrap(Throwable thrown) {
    return thrown instanceof StepFailedException && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
  }

  private static Failure failure(Throwable cause) {
    String reason =
        switch (cause) {
          case StageFailure failure -> failure.fault().name();
          case BlobDamagedException damaged -> ServiceFault.BLOB_DAMAGED.name();
          default -> ServiceFault.PIPELINE_ERROR.name();
        };
    return new Failure(reason, String.valueOf(cause.getMessage()));
  }

  /** Wraps a checked exception, which db-scheduler's interface does not allow. */
  private static final class StepFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepFailedException(Exception cause) {
      super(cause);
    }
  }
}
