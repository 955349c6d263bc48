package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * Shares keys in turn by the time of engines that they use, and not by their documents: while
 * others wait, each second that an engine works for a key moves all of that key's steps back by one
 * turn. Time that nobody else waited for is free.
 */
@ApplicationScoped
class QueueShares {
  /** Turns by which steps are moved at once, so that a long queue is not rewritten all the time. */
  private static final int TURNS = 5;

  private static final long MILLIS_PER_TURN = 1000;

  private static final Sql SHARE = Sql.of("SELECT millis FROM queue_share WHERE key_id = :key");

  private static final Sql DO_OTHERS_WAIT =
      Sql.of(
          """
          SELECT EXISTS (SELECT FROM document WHERE key_id < :key AND state IN ('RECEIVED', 'PROCESSING'))
              OR EXISTS (SELECT FROM document WHERE key_id > :key AND state IN ('RECEIVED', 'PROCESSING')) AS wait
          """);

  private static final Sql CHARGE =
      Sql.of(
          """
          INSERT INTO queue_share AS s (key_id, millis) VALUES (:key, :millis)
          ON CONFLICT (key_id) DO UPDATE SET millis = s.millis + :millis
          RETURNING millis
          """);

  /** Steps that a worker is just taking are left out, since they are served now. */
  private static final Sql MOVE_BACK =
      Sql.of(
          """
          UPDATE scheduled_tasks SET priority = priority - :turns
          WHERE (task_name, task_instance) IN (
            SELECT t.task_name, t.task_instance FROM scheduled_tasks t
            JOIN document d ON d.id::text = substring(t.task_instance FROM '^[A-Z]+:([0-9a-f-]{36})')
            WHERE d.key_id = :key AND d.state IN ('RECEIVED', 'PROCESSING')
              AND NOT t.picked AND t.priority IS NOT NULL
            FOR UPDATE OF t SKIP LOCKED)
          """);

  private final Database database;

  QueueShares(Database database) {
    this.database = database;
  }

  /** Returns the turns by which a key's steps were moved back so far, from 0. */
  int turnsOf(String keyId) {
    return turns(
        database.statement(SHARE).bind("key", keyId).first(row -> row.number("millis")).orElse(0L));
  }

  /** Charges a key for the time of an engine, if others wait. */
  void charge(String keyId, Duration busy) {
    if (busy.toMillis() > 0 && doOthersWait(keyId)) {
      long after =
          database
              .statement(CHARGE)
              .bind("key", keyId)
              .bind("millis", busy.toMillis())
              .single(row -> row.number("millis"));
      moveBack(keyId, turns(after) - turns(after - busy.toMillis()));
    }
  }

  private boolean doOthersWait(String keyId) {
    return database.statement(DO_OTHERS_WAIT).bind("key", keyId).single(row -> row.bool("wait"));
  }

  private void moveBack(String keyId, int turns) {
    if (turns > 0) {
      database.statement(MOVE_BACK).bind("key", keyId).bind("turns", turns).update();
    }
  }

  private static int turns(long millis) {
    return Math.toIntExact(millis / (MILLIS_PER_TURN * TURNS) * TURNS);
  }
}
