package vn.sohoa.pipeline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.sohoa.blob.BlobUnavailableException;

/** Executes queued steps; retries failed ones, and gives up after the last attempt. */
@ApplicationScoped
class Workers {
  private static final Logger LOG = Logger.getLogger(Workers.class);

  /**
   * Failure reason of a document that could not be processed because of an error in Sohoa itself or
   * its database.
   */
  static final String PIPELINE_ERROR = "PIPELINE_ERROR";

  private static final int LONGEST_BACKOFF_STEPS = 8;

  private final DocumentPipeline pipeline;
  private final PipelineConfig config;
  private final EngineConfig engineConfig;
  private final RoleConfig role;
  private final DataSource dataSource;
  private Optional<Scheduler> scheduler = Optional.empty();

  Workers(
      DocumentPipeline pipeline,
      PipelineConfig config,
      EngineConfig engineConfig,
      RoleConfig role,
      DataSource dataSource) {
    this.pipeline = pipeline;
    this.config = config;
    this.engineConfig = engineConfig;
    this.role = role;
    this.dataSource = dataSource;
  }

  void start(@Observes StartupEvent event) {
    if (!role.role().works()) {
      return;
    }
    // One thread more than engines, so that steps without an engine are not delayed by those that
    // wait for one.
    Scheduler started =
        Scheduler.create(dataSource, task())
            .threads(Engines.processes(engineConfig) + 1)
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(config.poll())
            .heartbeatInterval(config.heartbeat())
            .missedHeartbeatsLimit(4)
            .failureLogging(LogLevel.OFF, false)
            .enablePriority()
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
    started.start();
    scheduler = Optional.of(started);
  }

  void stop(@Observes ShutdownEvent event) {
    scheduler.ifPresent(Scheduler::stop);
  }

  /** Returns the task of the queue: runs a step and handles its failure. */
  OneTimeTask<Void> task() {
    return Tasks.oneTime(StageQueue.TASK_NAME)
        .onFailure(this::onFailure)
        .execute((instance, context) -> run(StageTask.parse(instance.getId())));
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

  private void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
    StageTask task = StageTask.parse(failed.getExecution().taskInstance.getId());
    Throwable cause = failed.getCause().map(Workers::unwrap).orElseGet(IllegalStateException::new);
    int attempt = failed.getExecution().consecutiveFailures + 1;
    if (attempt < config.attempts() || isExternal(cause)) {
      LOG.warnf("step %s failed, attempt %d: %s", task.id(), attempt, cause);
      operations.reschedule(failed, failed.getTimeDone().plus(backoff(attempt)));
      return;
    }
    LOG.errorf(cause, "step %s is given up after %d attempts", task.id(), attempt);
    pipeline.giveUp(task, reason(cause));
    operations.remove();
  }

  /**
   * Whether the cause is outside of the step: a shutdown, or a blob store that is unavailable. Such
   * failures are retried without limit.
   */
  private static boolean isExternal(Throwable cause) {
    return cause instanceof InterruptedException || cause instanceof BlobUnavailableException;
  }

  private Duration backoff(int attempt) {
    return config.backoff().multipliedBy(1L << Math.min(attempt - 1, LONGEST_BACKOFF_STEPS));
  }

  private static Throwable unwrap(Throwable thrown) {
    return thrown instanceof StepFailedException && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
  }

  private static String reason(Throwable cause) {
    return cause instanceof StageFailure failure ? failure.fault().name() : PIPELINE_ERROR;
  }

  /** Wraps a checked exception, which db-scheduler's interface does not allow. */
  private static final class StepFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepFailedException(Exception cause) {
      super(cause);
    }
  }
}
