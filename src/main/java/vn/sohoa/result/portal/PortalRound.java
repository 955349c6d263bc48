package vn.sohoa.result.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.result.AttestedResult;
import vn.sohoa.result.ResultDeliveryFailure;
import vn.sohoa.result.ResultReader;
import vn.sohoa.result.entry.StoreEntry;
import vn.sohoa.sql.BackgroundWork;
import vn.sohoa.sql.ConcurrentWork;
import vn.sohoa.sql.Transactions;
import vn.sohoa.time.Backoff;

/** Delivers what is due: reads, sends without a transaction, stores the outcome. */
@ApplicationScoped
class PortalRound {
  private static final Logger LOG = Logger.getLogger(PortalRound.class);

  private final PortalConfig config;
  private final ResultQueue queue;
  private final ResultReader results;
  private final PortalMetrics metrics;
  private final AuditLog audit;
  private final Transactions transactions;
  private final ObjectMapper json;
  private final Clock clock;

  PortalRound(
      PortalConfig config,
      ResultQueue queue,
      ResultReader results,
      PortalMetrics metrics,
      AuditLog audit,
      Transactions transactions,
      ObjectMapper json,
      Clock clock) {
    this.config = config;
    this.queue = queue;
    this.results = results;
    this.metrics = metrics;
    this.audit = audit;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  private record Due(ResultQueue.Head head, StoreEntry entry) {}

  private record Ended(Due due, Attempt attempt) {}

  /**
   * @param due what has to be sent
   * @param idle what has nothing to be sent
   */
  private record Work(List<Due> due, List<ResultQueue.Head> idle) {
    boolean isDone() {
      return due.isEmpty() && idle.isEmpty();
    }
  }

  /** Delivers until nothing is due, the receiver seems to be away, or another process delivers. */
  void deliver(PortalClient client, UUID process) throws InterruptedException {
    try {
      boolean goesOn;
      do {
        Work work = transactions.call(() -> work(process));
        work.idle().forEach(head -> transactions.run(() -> queue.park(head, clock.instant())));
        goesOn = !work.isDone() && run(client, work.due());
      } while (goesOn);
    } finally {
      BackgroundWork.finish(() -> transactions.run(() -> queue.release(process)));
    }
  }

  /** Longer than a round: entry, the logins of all, one after another, and the entry again. */
  static Duration lease(PortalConfig config) {
    return config.attemptLimit().multipliedBy(config.parallel() + 2L).plusMinutes(1);
  }

  private Work work(UUID process) {
    Instant now = clock.instant();
    if (!queue.lease(process, lease(config), now)) {
      return new Work(List.of(), List.of());
    }
    // A receiver that does not answer is asked about one entry at a time
    List<ResultQueue.Head> heads = queue.heads(now, queue.failures() > 0 ? 1 : config.parallel());
    var due = new ArrayList<Due>();
    var idle = new ArrayList<ResultQueue.Head>();
    for (ResultQueue.Head head : heads) {
      toSend(head).ifPresentOrElse(entry -> due.add(new Due(head, entry)), () -> idle.add(head));
    }
    return new Work(due, idle);
  }

  private Optional<StoreEntry> toSend(ResultQueue.Head head) {
    return results
        .find(head.id())
        .filter(AttestedResult::counts)
        .filter(result -> result.written().isComplete() && !result.isAnswered())
        .map(result -> result.written().entry());
  }

  /** Returns whether there may be more to do now. */
  private boolean run(PortalClient client, List<Due> due) throws InterruptedException {
    if (due.isEmpty()) {
      return true;
    }
    List<Ended> ended = ConcurrentWork.run("portal-attempt", due, one -> attempt(client, one));
    transactions.run(() -> storeOfReceiver(ended, clock.instant()));
    return ended.stream().anyMatch(one -> one.attempt().isAnswered());
  }

  /** Sends an entry, and stores what became of it at once, whatever becomes of the others. */
  private Ended attempt(PortalClient client, Due due) throws InterruptedException {
    var ended = new Ended(due, send(client, due));
    // One row a transaction: others change rows of several dossiers in an order of their own
    BackgroundWork.finish(() -> transactions.run(() -> store(ended, clock.instant())));
    return ended;
  }

  /** A fault of the client is one of this attempt only. */
  private static Attempt send(PortalClient client, Due due) throws InterruptedException {
    try {
      return client.send(due.entry(), due.head().isUpdating());
    } catch (RuntimeException e) {
      LOG.errorf(e, "the entry of %s could not be sent", due.head().docCode());
      return Attempt.failed(ResultDeliveryFailure.BROKEN);
    }
  }

  private void storeOfReceiver(List<Ended> ended, Instant now) {
    if (ended.stream().anyMatch(one -> one.attempt().isAnswered())) {
      queue.succeed(now);
    } else if (ended.stream().anyMatch(PortalRound::isAboutReceiver)) {
      queue.pause(now.plus(wait(queue.failures() + 1)));
    }
  }

  /** What fails again and again may do so for its own sake, and keeps no other from being sent. */
  private static boolean isAboutReceiver(Ended ended) {
    return ended.due().head().attempts() == 0
        || ended.attempt().is(ResultDeliveryFailure.LOGIN_REFUSED)
        || ended.attempt().is(ResultDeliveryFailure.NOT_CONNECTED);
  }

  private void store(Ended ended, Instant now) {
    ResultQueue.Head head = ended.due().head();
    Attempt attempt = ended.attempt();
    metrics.count(attempt);
    if (!attempt.isAnswered()) {
      queue.fail(head, attempt, now, now.plus(wait(head.attempts() + 1)));
      return;
    }
    queue.answer(head, members(ended.due().entry()), attempt, now);
    audit.record(
        AuditLog.SYSTEM,
        attempt.isTaken() ? "result.send" : "result.refused",
        head.docCode(),
        "%s, code %s"
            .formatted(head.isUpdating() ? "update" : "new", attempt.code().orElse("none")));
  }

  private String members(StoreEntry entry) {
    try {
      return json.writeValueAsString(entry.members());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written as JSON", e);
    }
  }

  private Duration wait(int failures) {
    return new Backoff(config.firstWait(), config.longestWait())
        .after(failures, ThreadLocalRandom.current().nextDouble());
  }
}
