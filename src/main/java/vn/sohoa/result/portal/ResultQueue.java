package vn.sohoa.result.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.sohoa.result.ResultDeliveryState;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * Which results have to be looked at, in order: of each dossier only the oldest one. Callers have a
 * transaction.
 */
@ApplicationScoped
class ResultQueue {
  /** By the clock of the database, which all processes share. */
  private static final Sql LEASE =
      Sql.of(
          """
          UPDATE result_receiver
          SET leased_by = :process, leased_until = clock_timestamp() + make_interval(secs => :seconds)
          WHERE id = 1 AND (leased_until IS NULL OR leased_until < clock_timestamp() OR leased_by = :process)
            AND (next_attempt_at IS NULL OR next_attempt_at <= :now)
          """);

  private static final Sql RELEASE =
      Sql.of(
          "UPDATE result_receiver SET leased_by = NULL, leased_until = NULL WHERE id = 1 AND leased_by = :process");

  private static final Sql HEADS =
      Sql.of(
          """
          SELECT r.attestation_id, r.doc_code, r.wakes, r.attempts,
                 EXISTS (SELECT FROM result_delivery s
                         WHERE s.subject = r.subject AND s.paper = r.paper AND s.sent_at IS NOT NULL) AS updating
          FROM result_delivery r
          WHERE r.next_attempt_at <= :now
            AND NOT EXISTS (SELECT FROM result_delivery p
                            WHERE p.subject = r.subject AND p.number < r.number AND p.next_attempt_at IS NOT NULL)
          ORDER BY r.next_attempt_at, r.number LIMIT :limit
          """);

  /** What has changed since it was looked at is looked at again. */
  private static final String NEXT =
      """
      next_attempt_at = CASE WHEN wakes <> :wakes THEN :now END,
      waiting_since = CASE WHEN wakes <> :wakes THEN :now END\
      """;

  private static final Sql PARK =
      Sql.of("UPDATE result_delivery SET " + NEXT + " WHERE attestation_id = :id");

  private static final Sql ANSWER =
      Sql.of(
          "UPDATE result_delivery SET "
              + NEXT
              + """
              , state = :state, attempts = 0, last_attempt_at = :now, failure = :failure, status = :status, answer_code = :code,
                  answer_text = :text, answered = CAST(:entry AS jsonb),
                  sent = CASE WHEN :taken THEN CAST(:entry AS jsonb) ELSE sent END,
                  sent_at = CASE WHEN :taken THEN :now ELSE sent_at END, changed_at = :now
              WHERE attestation_id = :id
              """);

  private static final Sql FAIL =
      Sql.of(
          """
          UPDATE result_delivery
          SET attempts = attempts + 1, last_attempt_at = :now, next_attempt_at = :next, failure = :failure, status = :status,
              answer_code = :code, answer_text = :text, changed_at = :now
          WHERE attestation_id = :id
          """);

  private static final Sql FAILURES = Sql.of("SELECT failures FROM result_receiver WHERE id = 1");

  private static final Sql SUCCEED =
      Sql.of(
          "UPDATE result_receiver SET failures = 0, next_attempt_at = NULL WHERE id = 1 AND failures > 0");

  private static final Sql PAUSE =
      Sql.of(
          "UPDATE result_receiver SET failures = failures + 1, next_attempt_at = :next WHERE id = 1");

  /** What somebody changes at this moment is looked at for that. */
  private static final Sql HURRY =
      Sql.of(
          """
          UPDATE result_delivery SET next_attempt_at = :now
          WHERE attestation_id IN (SELECT w.attestation_id FROM result_delivery w
                                   WHERE w.next_attempt_at > :now AND w.attempts > 0 FOR UPDATE SKIP LOCKED)
          """);

  private static final Sql REVIEW =
      Sql.of(
          """
          UPDATE result_delivery SET next_attempt_at = :now, waiting_since = :now
          WHERE attestation_id IN (SELECT w.attestation_id FROM result_delivery w
                                   WHERE w.state = 'OPEN' AND w.next_attempt_at IS NULL FOR UPDATE SKIP LOCKED)
          """);

  private final Database database;

  ResultQueue(Database database) {
    this.database = database;
  }

  /**
   * A result to look at.
   *
   * @param id of the attestation
   * @param wakes how often something had changed when it was read
   * @param attempts failed ones before
   * @param isUpdating whether the receiver has an entry of the paper already
   */
  record Head(UUID id, String docCode, int wakes, int attempts, boolean isUpdating) {}

  /** Returns whether this process may deliver for a time, alone. */
  boolean lease(UUID process, Duration time, Instant now) {
    return database
            .statement(LEASE)
            .bind("process", process)
            .bind("seconds", (double) time.toSeconds())
            .bind("now", now)
            .update()
        == 1;
  }

  void release(UUID process) {
    database.statement(RELEASE).bind("process", process).update();
  }

  /** Returns results that are due, each of another dossier. */
  List<Head> heads(Instant now, int limit) {
    return database
        .statement(HEADS)
        .bind("now", now)
        .bind("limit", limit)
        .list(
            row ->
                new Head(
                    row.uuid("attestation_id"),
                    row.text("doc_code"),
                    row.integer("wakes"),
                    row.integer("attempts"),
                    row.bool("updating")));
  }

  /** Nothing is to be done about it before something changes. */
  void park(Head head, Instant now) {
    database
        .statement(PARK)
        .bind("id", head.id())
        .bind("wakes", head.wakes())
        .bind("now", now)
        .update();
  }

  /**
   * Stores that the receiver has taken or refused an entry.
   *
   * @param entry its members as JSON
   */
  void answer(Head head, String entry, Attempt attempt, Instant now) {
    database
        .statement(ANSWER)
        .bind("id", head.id())
        .bind("wakes", head.wakes())
        .bind("now", now)
        .bind("state", attempt.isTaken() ? ResultDeliveryState.SENT : ResultDeliveryState.FAILED)
        .bind("failure", attempt.failure())
        .bind("status", attempt.status())
        .bind("code", attempt.code())
        .bind("text", attempt.text())
        .bind("entry", entry)
        .bind("taken", attempt.isTaken())
        .update();
  }

  /**
   * Stores that an attempt has failed, which says nothing of the entry.
   *
   * @param next not before this it is tried again
   */
  void fail(Head head, Attempt attempt, Instant now, Instant next) {
    database
        .statement(FAIL)
        .bind("id", head.id())
        .bind("now", now)
        .bind("next", next)
        .bind("failure", attempt.failure())
        .bind("status", attempt.status())
        .bind("code", attempt.code())
        .bind("text", attempt.text())
        .update();
  }

  /** Returns the rounds since the last answer in which nothing was answered. */
  int failures() {
    return database.statement(FAILURES).single(row -> row.integer("failures"));
  }

  /** The receiver has answered: what waited for it is tried at once. */
  void succeed(Instant now) {
    if (database.statement(SUCCEED).update() == 1) {
      database.statement(HURRY).bind("now", now).update();
    }
  }

  /** The receiver seems to be away: nothing is sent before a time. */
  void pause(Instant next) {
    database.statement(PAUSE).bind("next", next).update();
  }

  /** Has incomplete entries looked at again, as after a change of the configuration. */
  void review(Instant now) {
    database.statement(REVIEW).bind("now", now).update();
  }
}
