package vn.sohoa.notify.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.notify.OutboxEvent;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/**
 * What has to be delivered, in order: of each document, dossier or batch only the oldest event that
 * waits is due. Callers have a transaction.
 */
@ApplicationScoped
class DeliveryQueue {
  private static final String FREE =
      "(leased_until IS NULL OR leased_until < clock_timestamp() OR leased_by = :process)";
  private static final Sql DUE =
      Sql.of(
          "SELECT id FROM webhook w WHERE state = 'ACTIVE' AND "
              + FREE
              + """
                 AND (next_attempt_at IS NULL OR next_attempt_at <= :now)
                 AND (position < (SELECT last FROM event_position)
                      OR EXISTS (SELECT FROM webhook_delivery d
                                 WHERE d.webhook_id = w.id AND d.state = 'PENDING' AND d.next_attempt_at <= :now))
                """);

  /** By the clock of the database, which all processes share. */
  private static final Sql LEASE =
      Sql.of(
          "UPDATE webhook SET leased_by = :process, leased_until = clock_timestamp() + make_interval(secs => :seconds)"
              + " WHERE id = :id AND state = 'ACTIVE' AND "
              + FREE);

  private static final Sql RELEASE =
      Sql.of(
          "UPDATE webhook SET leased_by = NULL, leased_until = NULL WHERE id = :id AND leased_by = :process");

  /** Read before events are queued: what is published meanwhile is behind it. */
  private static final Sql UP_TO =
      Sql.of(
          """
          SELECT least(position + :portion, (SELECT last FROM event_position)) AS up_to FROM webhook WHERE id = :id
          """);

  /** Events that were queued before are queued again: the webhook went back to replay them. */
  private static final Sql QUEUE =
      Sql.of(
          """
          INSERT INTO webhook_delivery (webhook_id, position, kind, subject, state, next_attempt_at)
          SELECT w.id, e.position, e.kind, e.subject, 'PENDING', :now
          FROM webhook w
          JOIN event e ON e.position > w.position AND e.position <= :upTo
          WHERE w.id = :id
            AND CASE WHEN w.events = '{}' THEN e.type <> 'DOSSIER_CHANGED' ELSE e.type = ANY (w.events) END
          ON CONFLICT (webhook_id, position) DO UPDATE
            SET state = 'PENDING', attempts = 0, first_attempt_at = NULL, next_attempt_at = excluded.next_attempt_at,
                failure = NULL, status = NULL
          """);

  private static final Sql ADVANCE = Sql.of("UPDATE webhook SET position = :upTo WHERE id = :id");

  /**
   * What is tried for the first time comes first, so that it does not wait for what fails again; of
   * three, one may be tried again.
   */
  private static final Sql HEADS =
      Sql.of(
          """
          WITH due AS (
            (SELECT row_number() OVER (ORDER BY d.position) AS turn, %1$s AND d.attempts = 0 ORDER BY d.position LIMIT :limit)
            UNION ALL
            (SELECT row_number() OVER (ORDER BY d.next_attempt_at, d.position) * 2 + 0.5, %1$s AND d.attempts > 0
             ORDER BY d.next_attempt_at, d.position LIMIT :limit))
          SELECT d.position, e.id, e.type, e.subject, e.at, e.data::text AS data, d.attempts, d.first_attempt_at,
                 EXISTS (SELECT FROM open_event o WHERE o.position = d.position) AS open
          FROM due d
          JOIN event e ON e.position = d.position
          ORDER BY d.turn LIMIT :limit
          """
              .formatted(
                  """
                  d.* FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
                  WHERE d.webhook_id = :id AND d.state = 'PENDING' AND d.next_attempt_at <= :now
                    -- What a replay has not queued yet comes before what waits behind it
                    AND d.position <= w.position
                    AND NOT EXISTS (SELECT FROM webhook_delivery p
                                    WHERE p.webhook_id = d.webhook_id AND p.kind = d.kind AND p.subject = d.subject
                                      AND p.state = 'PENDING' AND p.position < d.position)\
                  """));

  private static final Sql END =
      Sql.of(
          """
          UPDATE webhook_delivery
          SET state = :state, attempts = attempts + :attempts, first_attempt_at = coalesce(first_attempt_at, :now),
              last_attempt_at = :now, next_attempt_at = :next, failure = :failure, status = :status
          WHERE webhook_id = :id AND position = :position AND state = 'PENDING'
          """);
  private static final Sql FAILURES =
      Sql.of("SELECT failures, failing_since FROM webhook WHERE id = :id");
  private static final Sql SUCCEED =
      Sql.of(
          "UPDATE webhook SET failures = 0, failing_since = NULL, next_attempt_at = NULL"
              + " WHERE id = :id AND failing_since IS NOT NULL");
  private static final Sql FAIL =
      Sql.of(
          """
          UPDATE webhook SET failures = failures + :rounds, failing_since = coalesce(failing_since, :now),
            next_attempt_at = coalesce(:next, next_attempt_at)
          WHERE id = :id
          """);
  private static final Sql SUSPEND =
      Sql.of(
          "UPDATE webhook SET state = 'SUSPENDED', version = version + 1 WHERE id = :id AND state = 'ACTIVE'");

  /** Positions that are looked at in one transaction. */
  private static final int PORTION = 1000;

  private final Database database;

  DeliveryQueue(Database database) {
    this.database = database;
  }

  /**
   * Since when a webhook fails.
   *
   * @param count rounds since the last success in which all attempts failed, first ones among them
   */
  record Failures(int count, Optional<Instant> since) {}

  /** Returns the webhooks for which something is to be done, and that no other process has. */
  List<UUID> due(UUID process, Instant now) {
    return database
        .statement(DUE)
        .bind("process", process)
        .bind("now", now)
        .list(row -> row.uuid("id"));
  }

  /** Returns whether this process has the webhook for a time, alone. */
  boolean lease(UUID webhook, UUID process, Duration time) {
    return database
            .statement(LEASE)
            .bind("id", webhook)
            .bind("process", process)
            .bind("seconds", (double) time.toSeconds())
            .update()
        == 1;
  }

  void release(UUID webhook, UUID process) {
    database.statement(RELEASE).bind("id", webhook).bind("process", process).update();
  }

  /** Queues events that were published since, a portion of them. */
  void queue(UUID webhook, Instant now) {
    long upTo =
        database
            .statement(UP_TO)
            .bind("id", webhook)
            .bind("portion", PORTION)
            .single(row -> row.number("up_to"));
    database.statement(QUEUE).bind("id", webhook).bind("upTo", upTo).bind("now", now).update();
    database.statement(ADVANCE).bind("id", webhook).bind("upTo", upTo).update();
  }

  /** Returns deliveries that are due, each about something else. */
  List<DueDelivery> heads(UUID webhook, Instant now, int limit) {
    return database
        .statement(HEADS)
        .bind("id", webhook)
        .bind("now", now)
        .bind("limit", limit)
        .list(DeliveryQueue::delivery);
  }

  private static DueDelivery delivery(Row row) {
    return new DueDelivery(
        OutboxEvent.of(row),
        row.integer("attempts"),
        row.optionalInstant("first_attempt_at"),
        row.bool("open"));
  }

  /** Stores that a document may not be spoken of any more. */
  void withhold(UUID webhook, DueDelivery due, Instant now) {
    database
        .statement(END)
        .bind("id", webhook)
        .bind("position", due.position())
        .bind("state", DeliveryState.WITHHELD)
        .bind("attempts", 0)
        .bind("now", now)
        .bind("next", now)
        .bind("failure", Optional.empty())
        .bind("status", Optional.empty())
        .update();
  }

  /**
   * Stores how an attempt has ended.
   *
   * @param next not before this it is tried again, if it is still PENDING
   */
  void end(
      UUID webhook,
      DueDelivery due,
      Attempt attempt,
      DeliveryState state,
      Instant now,
      Instant next) {
    database
        .statement(END)
        .bind("id", webhook)
        .bind("position", due.position())
        .bind("state", state)
        .bind("attempts", 1)
        .bind("now", now)
        .bind("next", next)
        .bind("failure", attempt.failure())
        .bind("status", attempt.status())
        .update();
  }

  Failures failures(UUID webhook) {
    return database
        .statement(FAILURES)
        .bind("id", webhook)
        .first(row -> new Failures(row.integer("failures"), row.optionalInstant("failing_since")))
        .orElse(new Failures(0, Optional.empty()));
  }

  /** Something was confirmed. */
  void succeed(UUID webhook) {
    database.statement(SUCCEED).bind("id", webhook).update();
  }

  /**
   * All attempts of a round failed.
   *
   * @param next not before this anything is tried again; empty if only what had failed before was
   *     tried, which says nothing of other events
   */
  void fail(UUID webhook, Instant now, Optional<Instant> next) {
    database
        .statement(FAIL)
        .bind("id", webhook)
        .bind("now", now)
        .bind("rounds", next.isPresent() ? 1 : 0)
        .bind("next", next)
        .update();
  }

  /** Returns whether it was active. */
  boolean suspend(UUID webhook) {
    return database.statement(SUSPEND).bind("id", webhook).update() == 1;
  }
}
