package vn.sohoa.sql;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Ends work in the background when the service stops. */
public final class BackgroundWork {
  private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
  private static final int PATIENCE_SECONDS = 10;

  private BackgroundWork() {}

  /**
   * Interrupts the work and waits until it has ended, for at most 10 seconds. A transaction that
   * goes on while its connections are closed would hold up the stop for its whole time limit.
   */
  public static void stop(ExecutorService work) {
    work.shutdownNow();
    try {
      if (!work.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warnf("work in the background goes on after %d seconds: %s", PATIENCE_SECONDS, work);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Does what has to be done even if the thread was interrupted, which would keep the database from
   * being asked; the thread is interrupted again afterwards.
   */
  public static void finish(Runnable last) {
    boolean isInterrupted = Thread.interrupted();
    try {
      last.run();
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
