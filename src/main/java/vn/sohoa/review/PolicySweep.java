package vn.sohoa.review;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.sohoa.sql.BackgroundWork;
import vn.sohoa.sql.DatabaseOutage;
import vn.sohoa.sql.Transactions;

/**
 * Judges finished documents by the policy in force, a portion in each transaction: after a change
 * of the policy, and after an upgrade from a version without one. Goes on after a restart.
 */
@ApplicationScoped
class PolicySweep {
  private static final Logger LOG = Logger.getLogger(PolicySweep.class);
  private static final int PORTION = 500;
  private static final int SECONDS = 2;

  private final PolicyRepository policies;
  private final PolicyScope scope;
  private final Transactions transactions;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("policy-sweep").factory());

  PolicySweep(PolicyRepository policies, PolicyScope scope, Transactions transactions) {
    this.policies = policies;
    this.scope = scope;
    this.transactions = transactions;
  }

  void start(@Observes StartupEvent event) {
    var _ = timer.scheduleWithFixedDelay(this::tick, 1, SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    BackgroundWork.stop(timer);
  }

  /** An exception would end the timer. */
  private void tick() {
    try {
      long judged = sweep();
      if (judged > 0) {
        LOG.infof("%d documents were judged by the review policy in force", judged);
      }
    } catch (RuntimeException e) {
      if (DatabaseOutage.isCauseOf(e)) {
        LOG.warnf("the review policy waits for the database: %s", e.getMessage());
      } else {
        LOG.errorf(e, "documents could not be judged by the review policy");
      }
    }
  }

  /** Judges all documents that are due; returns how many. */
  long sweep() {
    long judged = 0;
    long portion;
    do {
      portion = transactions.call(this::portion);
      judged += portion;
    } while (portion > 0);
    return judged;
  }

  private long portion() {
    return scope.apply(policies.inForce(), PORTION);
  }
}
