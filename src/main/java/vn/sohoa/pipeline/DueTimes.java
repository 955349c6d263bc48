package vn.sohoa.pipeline;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Transactions;

/**
 * Corrects times in the queue that are further ahead than any wait is long: they were written
 * before the clock was set back, or by a worker whose clock is ahead. Otherwise these steps would
 * stand still for as long as the clock was set back.
 */
@ApplicationScoped
class DueTimes {
  private static final Logger LOG = Logger.getLogger(DueTimes.class);

  /** Deviation of the workers' clocks that changes nothing. */
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  private static final Sql DUE =
      Sql.of(
          """
          UPDATE scheduled_tasks SET execution_time = :now
          WHERE task_name = ANY (:tasks) AND NOT picked AND execution_time > :tolerated
            AND execution_time > :tolerated + :backoff * interval '1 ms'
                * CASE WHEN coalesce(consecutive_failures, 0) = 0 THEN 0
                       ELSE 2 ^ least(consecutive_failures - 1, :doublings) END
          """);

  /** A worker that lives writes its own time again; one that died is missed from now on. */
  private static final Sql ALIVE =
      Sql.of(
          """
          UPDATE scheduled_tasks SET last_heartbeat = :now
          WHERE task_name = ANY (:tasks) AND picked AND last_heartbeat > :tolerated
          """);

  private final Transactions transactions;
  private final Database database;
  private final PipelineConfig config;
  private final QueueClock clock;

  DueTimes(Transactions transactions, Database database, PipelineConfig config, QueueClock clock) {
    this.transactions = transactions;
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  /** Makes due what waits longer than it may. */
  void correct() {
    Instant now = clock.now();
    int due =
        transactions.call(
            () ->
                database
                    .statement(DUE)
                    .bind("now", now)
                    .bind("tolerated", now.plus(TOLERANCE))
                    .bind("tasks", TEXT, StageQueue.TASK_NAMES)
                    .bind("backoff", config.backoff().toMillis())
                    .bind("doublings", Backoff.MOST_DOUBLINGS)
                    .update());
    int alive =
        transactions.call(
            () ->
                database
                    .statement(ALIVE)
                    .bind("now", now)
                    .bind("tolerated", now.plus(config.heartbeat()))
                    .bind("tasks", TEXT, StageQueue.TASK_NAMES)
                    .update());
    if (due + alive > 0) {
      LOG.warnf(
          "the clock was set back: %d steps that waited for it are due, %d running ones are watched",
          due, alive);
    }
  }
}
