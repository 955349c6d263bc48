package vn.sohoa.sql;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Work that is repeated on a thread of its own until the service stops. What fails is logged, and
 * tried again the next time.
 */
public final class RepeatedWork {
  private static final Logger LOG = Logger.getLogger(RepeatedWork.class);

  private final String name;
  private final ScheduledExecutorService timer;

  /**
   * @param name of the thread, and of the work in the log
   */
  public RepeatedWork(String name) {
    this.name = name;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
  }

  /**
   * @param first wait before the first time
   * @param pause between the end of one time and the beginning of the next
   */
  public void start(Runnable work, Duration first, Duration pause) {
    var _ =
        timer.scheduleWithFixedDelay(
            () -> run(work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** An exception would end the timer. */
  private void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      report(e);
    }
  }

  /** Logs a failure; that the database is away is none of the work. */
  public void report(RuntimeException failure) {
    if (DatabaseOutage.isCauseOf(failure)) {
      LOG.warnf("%s waits for the database: %s", name, failure.getMessage());
    } else {
      LOG.errorf(failure, "%s failed, and is tried again", name);
    }
  }

  /** Ends the work as {@link BackgroundWork#stop} does. */
  public void stop() {
    BackgroundWork.stop(timer);
  }
}
