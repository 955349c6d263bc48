package vn.sohoa.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.time.VietnamTime;

/** Reads the outbox, which triggers write. Callers have a transaction. */
@ApplicationScoped
public class EventRepository {
  private static final Sql PUBLISH = Sql.of("SELECT publish_events(:most) AS published");

  /** Events that one transaction publishes. */
  private static final int PORTION = 10_000;

  /** Of each document and dossier the latest event only, so that none is told twice. */
  private static final Sql CHANGES =
      Sql.of(
          """
          SELECT e.position, e.kind, e.subject, e.type, e.written_at FROM open_event e
          WHERE e.position > :after AND e.kind IN ('DOCUMENT', 'DOSSIER')
            AND NOT EXISTS (SELECT FROM event n
                            WHERE n.kind = e.kind AND n.subject = e.subject AND n.position > e.position)
          ORDER BY e.position LIMIT :limit
          """);

  /** The latest event of each document and dossier stays for good: the feed begins with them. */
  private static final Sql CLEAN =
      Sql.of(
          """
          DELETE FROM event WHERE number IN (
            SELECT e.number FROM event e
            WHERE e.written_at < :before AND e.position IS NOT NULL
              AND (e.kind = 'BATCH' OR EXISTS (SELECT FROM event n WHERE n.kind = e.kind AND n.subject = e.subject
                                                                     AND n.position > e.position))
              AND NOT EXISTS (SELECT FROM webhook_delivery d WHERE d.position = e.position)
            ORDER BY e.number LIMIT :limit)
          """);

  private final Database database;

  EventRepository(Database database) {
    this.database = database;
  }

  /**
   * A change with its place in the feed.
   *
   * @param position from 1
   */
  record Placed(long position, Change change) {}

  /**
   * Gives positions to events that were committed, a portion of them; until the transaction ends,
   * other publications wait.
   *
   * @return whether more may be there
   */
  boolean publish() {
    return database.statement(PUBLISH).bind("most", PORTION).single(row -> row.number("published"))
        == PORTION;
  }

  /**
   * Returns the documents and dossiers that have changed after a position, in the order of their
   * latest changes.
   */
  List<Placed> changes(long after, int limit) {
    return database
        .statement(CHANGES)
        .bind("after", after)
        .bind("limit", limit)
        .list(
            row ->
                new Placed(
                    row.number("position"),
                    new Change(
                        row.constant("kind", EventKind.class),
                        row.text("subject"),
                        row.constant("type", EventType.class),
                        VietnamTime.at(row.instant("written_at")))));
  }

  /** Deletes events before a time that newer ones stand for; returns how many. */
  public int clean(Instant before, int limit) {
    return database.statement(CLEAN).bind("before", before).bind("limit", limit).update();
  }
}
