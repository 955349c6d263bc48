package vn.sohoa.notify.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.notify.EventKind;
import vn.sohoa.notify.EventType;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.time.VietnamTime;

/** Reads what was delivered, and what waits. Callers have a transaction. */
@ApplicationScoped
class DeliveryRepository {
  private static final Sql COUNTS =
      Sql.of(
          """
          SELECT webhook_id, count(*) FILTER (WHERE state = 'PENDING') AS pending,
                 count(*) FILTER (WHERE state = 'FAILED') AS failed
          FROM webhook_delivery WHERE webhook_id = ANY (:ids) AND state IN ('PENDING', 'FAILED') GROUP BY webhook_id
          """);
  private static final Sql PAGE =
      Sql.of(
          """
          SELECT d.position, e.id, e.type, d.kind, d.subject, d.state, d.attempts, d.first_attempt_at, d.last_attempt_at,
                 d.next_attempt_at, d.failure, d.status
          FROM webhook_delivery d JOIN event e ON e.position = d.position
          WHERE d.webhook_id = :id AND d.position < :before AND (:any OR d.state = :state)
          ORDER BY d.position DESC LIMIT :limit
          """);
  private static final Sql REDRIVE =
      Sql.of(
          """
          UPDATE webhook_delivery
          SET state = 'PENDING', attempts = 0, first_attempt_at = NULL, next_attempt_at = :now
          WHERE webhook_id = :id AND state = 'FAILED'
          """);
  private static final Sql FORGIVE =
      Sql.of(
          """
          UPDATE webhook_delivery SET first_attempt_at = NULL, attempts = 0, next_attempt_at = :now
          WHERE webhook_id = :id AND state = 'PENDING'
          """);
  private static final Sql WAKE =
      Sql.of(
          """
          UPDATE webhook_delivery SET next_attempt_at = :now
          WHERE webhook_id = :id AND state = 'PENDING' AND next_attempt_at > :now
          """);
  private static final Sql CLEAN =
      Sql.of(
          """
          DELETE FROM webhook_delivery WHERE (webhook_id, position) IN (
            SELECT webhook_id, position FROM webhook_delivery
            WHERE state <> 'PENDING' AND last_attempt_at < :before LIMIT :limit)
          """);

  private final Database database;

  DeliveryRepository(Database database) {
    this.database = database;
  }

  /** Numbers of deliveries that are not done. */
  record Counts(long pending, long failed) {
    static final Counts NONE = new Counts(0, 0);
  }

  /** Returns the counts by webhook; those without such deliveries are left out. */
  Map<UUID, Counts> counts(Collection<UUID> webhooks) {
    return database
        .statement(COUNTS)
        .bind("ids", ArrayType.UUID, webhooks)
        .list(
            row ->
                Map.entry(
                    row.uuid("webhook_id"),
                    new Counts(row.number("pending"), row.number("failed"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * A delivery with its place in the list.
   *
   * @param position of its event
   */
  record Placed(long position, DeliveryView view) {}

  /**
   * Returns deliveries, newest event first.
   *
   * @param before position of the last one of the previous page
   */
  List<Placed> page(UUID webhook, Optional<DeliveryState> state, long before, int limit) {
    return database
        .statement(PAGE)
        .bind("id", webhook)
        .bind("before", before)
        .bind("any", state.isEmpty())
        .bind("state", state.map(Enum::name).orElse(""))
        .bind("limit", limit)
        .list(row -> new Placed(row.number("position"), view(row)));
  }

  private static DeliveryView view(Row row) {
    DeliveryState state = row.constant("state", DeliveryState.class);
    return new DeliveryView(
        row.uuid("id"),
        row.constant("type", EventType.class),
        row.constant("kind", EventKind.class),
        row.text("subject"),
        state,
        row.integer("attempts"),
        row.optionalInstant("last_attempt_at").map(VietnamTime::at),
        state == DeliveryState.PENDING
            ? Optional.of(VietnamTime.at(row.instant("next_attempt_at")))
            : Optional.empty(),
        row.optionalConstant("failure", DeliveryFailure.class),
        row.optionalInteger("status"));
  }

  /** Has deliveries that were given up tried again; returns how many. */
  int redrive(UUID webhook, Instant now) {
    return database.statement(REDRIVE).bind("id", webhook).bind("now", now).update();
  }

  /** Has all that wait tried at once, as if for the first time. */
  void forgive(UUID webhook, Instant now) {
    database.statement(FORGIVE).bind("id", webhook).bind("now", now).update();
  }

  /** Has all that wait tried at once. */
  void wake(UUID webhook, Instant now) {
    database.statement(WAKE).bind("id", webhook).bind("now", now).update();
  }

  /** Deletes deliveries that ended before a time; returns how many. */
  int clean(Instant before, int limit) {
    return database.statement(CLEAN).bind("before", before).bind("limit", limit).update();
  }
}
