package vn.sohoa.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.export.zip.ZipEnd;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Stores exports. Callers have a transaction. */
@ApplicationScoped
class ExportRepository {
  private static final String COLUMNS =
      """
      id, number, key_id, CAST(request AS text) AS request, state, created_at, expires_at, documents, files, bytes, prepared, problems,
      directory_offset, directory_length, entries\
      """;
  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO export (id, key_id, name, request, state, created_at, expires_at)
          VALUES (:id, :key, :name, CAST(:request AS jsonb), 'PREPARING', :now, :expires)
          """);
  private static final Sql COUNT =
      Sql.of(
          """
          UPDATE export SET
            documents = (SELECT count(*) FROM export_item WHERE export_id = :id),
            (files, bytes) = (SELECT count(*), coalesce(sum(size), 0) FROM export_file WHERE export_id = :id AND position IS NOT NULL)
          WHERE id = :id
          """);
  private static final Sql FIND =
      Sql.of("SELECT " + COLUMNS + " FROM export WHERE id = :id AND expires_at > :now");
  private static final Sql PAGE =
      Sql.of(
          "SELECT "
              + COLUMNS
              + " FROM export WHERE number < :before AND expires_at > :now"
              + " AND (:all OR key_id = :key) ORDER BY number DESC LIMIT :limit");
  private static final Sql COUNT_OF_KEY =
      Sql.of("SELECT count(*) AS held FROM export WHERE key_id = :key AND expires_at > :now");
  private static final Sql EXPIRE =
      Sql.of(
          """
          UPDATE export SET expires_at = greatest(:now, created_at + interval '1 microsecond')
          WHERE id = :id AND expires_at > :now
          """);
  private static final Sql EXPIRED =
      Sql.of("SELECT id FROM export WHERE expires_at <= :now ORDER BY expires_at LIMIT 1");
  private static final Sql DELETE = Sql.of("DELETE FROM export WHERE id = :id");

  /** By the clock of the database, which all processes share. */
  private static final Sql CLAIM =
      Sql.of(
          """
          UPDATE export SET leased_by = :process, leased_until = clock_timestamp() + make_interval(secs => :seconds)
          WHERE id = (SELECT id FROM export
                      WHERE state = 'PREPARING' AND expires_at > :now
                            AND (leased_until IS NULL OR leased_until <= clock_timestamp())
                      ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)
          RETURNING %s
          """
              .formatted(COLUMNS));

  private static final Sql RENEW =
      Sql.of(
          """
          UPDATE export SET leased_until = clock_timestamp() + make_interval(secs => :seconds),
            prepared = prepared + :prepared, problems = problems + :problems
          WHERE id = :id AND state = 'PREPARING' AND leased_by = :process AND expires_at > :now
          """);
  private static final Sql FINISH =
      Sql.of(
          """
          UPDATE export SET
            state = CASE WHEN EXISTS (SELECT FROM export_item i JOIN document d ON d.id = i.document_id
                                      WHERE i.export_id = :id AND d.state = 'QUARANTINED' AND NOT d.awaits_screening)
                         THEN 'INVALID' ELSE 'READY' END,
            bytes = (SELECT coalesce(sum(size), 0) FROM export_file
                     WHERE export_id = :id AND position IS NOT NULL AND crc32 IS NOT NULL),
            directory_offset = :offset, directory_length = :length, entries = :entries, leased_by = NULL, leased_until = NULL
          WHERE id = :id AND state = 'PREPARING' AND leased_by = :process
          """);
  private static final Sql END =
      Sql.of(
          """
          UPDATE export SET state = 'INVALID', leased_by = NULL, leased_until = NULL WHERE id = :id AND state <> 'INVALID'
          """);

  private final Database database;

  ExportRepository(Database database) {
    this.database = database;
  }

  void add(UUID id, String keyId, Optional<String> name, String request, Instant now, Instant end) {
    database
        .statement(ADD)
        .bind("id", id)
        .bind("key", keyId)
        .bind("name", name)
        .bind("request", request)
        .bind("now", now)
        .bind("expires", end)
        .update();
  }

  /** Stores the numbers of the documents and files that were chosen. */
  void count(UUID id) {
    database.statement(COUNT).bind("id", id).update();
  }

  /** Returns an export that has not expired. */
  Optional<Export> find(UUID id, Instant now) {
    return database.statement(FIND).bind("id", id).bind("now", now).first(ExportRepository::export);
  }

  /**
   * Returns exports, newest first.
   *
   * @param owner whose exports; empty: all
   */
  List<Export> page(Optional<String> owner, long before, int limit, Instant now) {
    return database
        .statement(PAGE)
        .bind("before", before)
        .bind("now", now)
        .bind("all", owner.isEmpty())
        .bind("key", owner.orElse(""))
        .bind("limit", limit)
        .list(ExportRepository::export);
  }

  int countOf(String keyId, Instant now) {
    return database
        .statement(COUNT_OF_KEY)
        .bind("key", keyId)
        .bind("now", now)
        .single(row -> row.integer("held"));
  }

  /** Ends an export now; its rows are deleted later. */
  void expire(UUID id, Instant now) {
    database.statement(EXPIRE).bind("id", id).bind("now", now).update();
  }

  /** Returns one of the exports that have expired. */
  Optional<UUID> expired(Instant now) {
    return database.statement(EXPIRED).bind("now", now).first(row -> row.uuid("id"));
  }

  /** Returns whether there was one. */
  boolean delete(UUID id) {
    return database.statement(DELETE).bind("id", id).update() == 1;
  }

  /** Leases the oldest export that nobody prepares. */
  Optional<Export> claim(UUID process, Instant now, Duration lease) {
    return database
        .statement(CLAIM)
        .bind("process", process)
        .bind("now", now)
        .bind("seconds", seconds(lease))
        .first(ExportRepository::export);
  }

  /**
   * Goes on with a lease.
   *
   * @param prepared files that were looked at since the last time
   * @param problems how many of them are left out
   * @return false if the export was taken over, deleted, or ended
   */
  boolean renew(Lease lease, Instant now, int prepared, int problems) {
    return database
            .statement(RENEW)
            .bind("id", lease.export())
            .bind("process", lease.process())
            .bind("now", now)
            .bind("seconds", seconds(lease.duration()))
            .bind("prepared", prepared)
            .bind("problems", problems)
            .update()
        == 1;
  }

  private static double seconds(Duration lease) {
    return lease.toSeconds();
  }

  /** A claim of a process on an export. */
  record Lease(UUID export, UUID process, Duration duration) {}

  /** Has the export fetched from now on, unless one of its documents was quarantined. */
  boolean finish(Lease lease, ZipEnd end) {
    return database
            .statement(FINISH)
            .bind("id", lease.export())
            .bind("process", lease.process())
            .bind("offset", end.offset())
            .bind("length", end.length())
            .bind("entries", end.entries())
            .update()
        == 1;
  }

  /** Ends the export for good. */
  void end(UUID id) {
    database.statement(END).bind("id", id).update();
  }

  private static Export export(Row row) {
    return new Export(
        row.uuid("id"),
        row.number("number"),
        row.text("key_id"),
        row.text("request"),
        row.constant("state", ExportState.class),
        row.instant("created_at"),
        row.instant("expires_at"),
        row.integer("documents"),
        row.number("files"),
        row.number("bytes"),
        row.number("prepared"),
        row.number("problems"),
        row.optionalNumber("entries")
            .map(
                entries ->
                    new ZipEnd(
                        entries, row.number("directory_offset"), row.number("directory_length"))));
  }
}
