package vn.sohoa.review;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.sohoa.sql.RepeatedWork;
import vn.sohoa.sql.Transactions;

/**
 * Judges finished documents by the policy in force, a portion in each transaction: after a change
 * of the policy, and after an upgrade from a version without one. Goes on after a restart.
 */
@ApplicationScoped
class PolicySweep {
  private static final Logger LOG = Logger.getLogger(PolicySweep.class);
  private static final int PORTION = 500;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final PolicyRepository policies;
  private final PolicyScope scope;
  private final Transactions transactions;
  private final RepeatedWork work = new RepeatedWork("policy-sweep");

  PolicySweep(PolicyRepository policies, PolicyScope scope, Transactions transactions) {
    this.policies = policies;
    this.scope = scope;
    this.transactions = transactions;
  }

  void start(@Observes StartupEvent event) {
    work.start(this::tick, Duration.ofSeconds(1), PAUSE);
  }

  void stop(@Observes ShutdownEvent event) {
    work.stop();
  }

  private void tick() {
    long judged = sweep();
    if (judged > 0) {
      LOG.infof("%d documents were judged by the review policy in force", judged);
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
