package vn.sohoa.scrub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.blob.Sha256;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Stored verifications; the last 60 are kept. */
@ApplicationScoped
class ScrubRepository {
  /** Longer than reading the largest blob takes. */
  private static final Duration DEAD_AFTER = Duration.ofMinutes(15);

  /** For each verification, lost blobs first; counts are complete. */
  private static final int MOST_FINDINGS = 5_000;

  private static final String COLUMNS =
      """
      SELECT id, cause, state, collect, runner, started_at, ended_at, next_part, verified, bytes, damaged, missing, orphans, collected
      FROM scrub
      """;
  private static final Sql PAUSE_DEAD =
      Sql.of(
          """
          UPDATE scrub SET state = CASE cause WHEN 'NIGHTLY' THEN 'PAUSED' ELSE 'FAILED' END,
                           ended_at = CASE cause WHEN 'NIGHTLY' THEN NULL ELSE alive_at END
          WHERE state = 'RUNNING' AND alive_at < :dead
          """);
  private static final Sql RESUME =
      Sql.of(
          """
          UPDATE scrub SET state = 'RUNNING', collect = :collect, runner = :runner, alive_at = :now
          WHERE id = (SELECT id FROM scrub WHERE state = 'PAUSED' ORDER BY started_at DESC LIMIT 1 FOR UPDATE SKIP LOCKED)
            AND NOT EXISTS (SELECT FROM scrub WHERE state = 'RUNNING')
          RETURNING id
          """);
  private static final Sql START =
      Sql.of(
          """
          INSERT INTO scrub (id, cause, state, collect, runner, started_at, alive_at)
          VALUES (:id, :cause, 'RUNNING', :collect, :runner, :now, :now)
          ON CONFLICT (state) WHERE state = 'RUNNING' DO NOTHING
          """);
  private static final Sql FORGET =
      Sql.of(
          """
          DELETE FROM scrub WHERE state IN ('DONE', 'FAILED')
            AND id NOT IN (SELECT id FROM scrub ORDER BY started_at DESC LIMIT 60)
          """);
  private static final Sql BEAT =
      Sql.of(
          "UPDATE scrub SET alive_at = :now WHERE id = :id AND runner = :runner AND state = 'RUNNING'");
  private static final Sql PART_DONE =
      Sql.of(
          """
          UPDATE scrub SET alive_at = :now, next_part = next_part + 1, verified = verified + :verified,
            bytes = bytes + :bytes, damaged = damaged + :damaged, missing = missing + :missing,
            orphans = orphans + :orphans, collected = collected + :collected
          WHERE id = :id AND runner = :runner AND state = 'RUNNING'
          """);
  private static final Sql ADD_FINDINGS =
      Sql.of(
          """
          INSERT INTO scrub_finding (scrub_id, sha256, problem)
          SELECT :id, f.sha256, f.problem FROM unnest(:digests, :problems) AS f (sha256, problem)
          ORDER BY f.problem = 'ORPHAN', f.sha256
          LIMIT greatest(0, :most - (SELECT count(*) FROM scrub_finding WHERE scrub_id = :id))
          ON CONFLICT DO NOTHING
          """);
  private static final Sql END =
      Sql.of(
          """
          UPDATE scrub SET state = :state, ended_at = :ended WHERE id = :id AND runner = :runner AND state = 'RUNNING'
          """);
  private static final Sql BY_ID = Sql.of(COLUMNS + "WHERE id = :id");
  private static final Sql LATEST = Sql.of(COLUMNS + "ORDER BY started_at DESC LIMIT 1");
  private static final Sql NEWEST = Sql.of(COLUMNS + "ORDER BY started_at DESC");
  private static final Sql NIGHT_DONE =
      Sql.of(
          """
          SELECT EXISTS (SELECT FROM scrub WHERE cause = 'NIGHTLY' AND ended_at >= :since) AS found
          """);
  private static final Sql FINDINGS =
      Sql.of(
          "SELECT sha256, problem FROM scrub_finding WHERE scrub_id = :id ORDER BY problem, sha256");
  private static final Sql DATABASE_AGE =
      Sql.of("SELECT min(installed_on)::timestamptz AS created FROM flyway_schema_history");

  private final Database database;

  ScrubRepository(Database database) {
    this.database = database;
  }

  /** Starts a verification; empty if one is running on any machine. */
  Optional<Scrub> start(ScrubCause cause, boolean collect, Instant now) {
    pauseDead(now);
    var id = UUID.randomUUID();
    int started =
        database
            .statement(START)
            .bind("id", id)
            .bind("cause", cause)
            .bind("runner", UUID.randomUUID())
            .bind("collect", collect)
            .bind("now", now)
            .update();
    database.statement(FORGET).update();
    return started == 0 ? Optional.empty() : byId(id);
  }

  /** Goes on with a paused nightly verification, or starts one; empty if one is running. */
  Optional<Scrub> startNightly(boolean collect, Instant now) {
    pauseDead(now);
    Optional<UUID> resumed =
        database
            .statement(RESUME)
            .bind("runner", UUID.randomUUID())
            .bind("collect", collect)
            .bind("now", now)
            .first(row -> row.uuid("id"));
    return resumed.isPresent() ? byId(resumed.get()) : start(ScrubCause.NIGHTLY, collect, now);
  }

  private void pauseDead(Instant now) {
    database.statement(PAUSE_DEAD).bind("dead", now.minus(DEAD_AFTER)).update();
  }

  /** Returns false if the verification is not running any more: another process took it over. */
  boolean beat(Scrub scrub, Instant now) {
    return database
            .statement(BEAT)
            .bind("id", scrub.id())
            .bind("runner", scrub.runner())
            .bind("now", now)
            .update()
        > 0;
  }

  /**
   * Records a part that was verified.
   *
   * @return false if another process took the verification over; nothing is recorded
   */
  boolean finishPart(Scrub scrub, ScrubCounts counts, List<ScrubFinding> findings, Instant now) {
    int updated =
        database
            .statement(PART_DONE)
            .bind("id", scrub.id())
            .bind("runner", scrub.runner())
            .bind("now", now)
            .bind("verified", counts.verified())
            .bind("bytes", counts.bytes())
            .bind("damaged", counts.damaged())
            .bind("missing", counts.missing())
            .bind("orphans", counts.orphans())
            .bind("collected", counts.collected())
            .update();
    if (updated == 0) {
      return false;
    }
    database
        .statement(ADD_FINDINGS)
        .bind("id", scrub.id())
        .bind("digests", ArrayType.TEXT, findings.stream().map(f -> f.sha256().hex()).toList())
        .bind("problems", ArrayType.TEXT, findings.stream().map(ScrubFinding::problem).toList())
        .bind("most", MOST_FINDINGS)
        .update();
    return true;
  }

  /** Ends a running verification, or pauses it. */
  void end(Scrub scrub, ScrubState state, Instant now) {
    Optional<Instant> ended = state == ScrubState.PAUSED ? Optional.empty() : Optional.of(now);
    database
        .statement(END)
        .bind("id", scrub.id())
        .bind("runner", scrub.runner())
        .bind("state", state)
        .bind("ended", ended)
        .update();
  }

  Optional<Scrub> byId(UUID id) {
    return database.statement(BY_ID).bind("id", id).first(ScrubRepository::scrub);
  }

  /** Returns the verification that was started last. */
  List<Scrub> newest() {
    return database.statement(NEWEST).list(ScrubRepository::scrub);
  }

  Optional<Scrub> latest() {
    return database.statement(LATEST).first(ScrubRepository::scrub);
  }

  /** Whether a nightly verification has ended since a time. */
  boolean isNightDone(Instant since) {
    return database.statement(NIGHT_DONE).bind("since", since).single(row -> row.bool("found"));
  }

  /** Returns blobs with problems, at most some thousands. */
  Collection<ScrubFinding> findings(UUID id) {
    return database
        .statement(FINDINGS)
        .bind("id", id)
        .list(
            row ->
                new ScrubFinding(
                    new Sha256(row.text("sha256")), row.constant("problem", BlobProblem.class)));
  }

  /** Returns when the database was created. */
  Instant databaseCreated() {
    return database.statement(DATABASE_AGE).single(row -> row.instant("created"));
  }

  private static Scrub scrub(Row row) {
    return new Scrub(
        row.uuid("id"),
        row.constant("cause", ScrubCause.class),
        row.constant("state", ScrubState.class),
        row.bool("collect"),
        row.uuid("runner"),
        row.instant("started_at"),
        row.optionalInstant("ended_at"),
        row.integer("next_part"),
        new ScrubCounts(
            row.number("verified"),
            row.number("bytes"),
            row.number("damaged"),
            row.number("missing"),
            row.number("orphans"),
            row.number("collected")));
  }
}
