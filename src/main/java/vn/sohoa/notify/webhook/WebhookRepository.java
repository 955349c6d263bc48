package vn.sohoa.notify.webhook;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.notify.EventType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Stores webhooks and their secrets. Callers have a transaction. */
@ApplicationScoped
class WebhookRepository {
  private static final String COLUMNS =
      "id, number, url, description, events, state, version, created_at, failing_since";
  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO webhook (id, url, description, events, state, position, created_at)
          VALUES (:id, :url, :description, :events, :state, (SELECT last FROM event_position), :at)
          """);
  private static final Sql PAGE =
      Sql.of(
          "SELECT " + COLUMNS + " FROM webhook WHERE number > :after ORDER BY number LIMIT :limit");
  private static final Sql BY_ID = Sql.of("SELECT " + COLUMNS + " FROM webhook WHERE id = :id");
  private static final Sql LOCK =
      Sql.of("SELECT " + COLUMNS + " FROM webhook WHERE id = :id FOR UPDATE");
  private static final Sql CHANGE =
      Sql.of(
          """
          UPDATE webhook SET url = :url, description = :description, events = :events, state = :state, version = version + 1,
            failures = 0, failing_since = NULL, next_attempt_at = NULL
          WHERE id = :id
          """);
  private static final Sql DELETE = Sql.of("DELETE FROM webhook WHERE id = :id");
  private static final Sql EXPIRE =
      Sql.of(
          """
          UPDATE webhook_secret SET expires_at = :until WHERE webhook_id = :id AND expires_at IS NULL
          """);
  private static final Sql FORGET =
      Sql.of("DELETE FROM webhook_secret WHERE webhook_id = :id AND expires_at <= :now");
  private static final Sql ADD_SECRET =
      Sql.of(
          """
          INSERT INTO webhook_secret (webhook_id, secret, created_at) VALUES (:id, decode(:secret, 'hex'), :at)
          """);
  private static final Sql SECRETS =
      Sql.of(
          """
          SELECT encode(secret, 'hex') AS secret FROM webhook_secret
          WHERE webhook_id = :id AND (expires_at IS NULL OR expires_at > :now) ORDER BY number DESC
          """);
  private static final Sql BACK_TO =
      Sql.of(
          """
          UPDATE webhook w SET position = least(w.position, f.first - 1)
          FROM (SELECT min(position) AS first FROM event
                WHERE position IS NOT NULL AND (id = :event OR written_at >= :since)) f
          WHERE w.id = :id AND f.first IS NOT NULL
          """);

  private final Database database;

  WebhookRepository(Database database) {
    this.database = database;
  }

  /**
   * Adds a webhook for events that are published from now on; what has happened is published
   * before.
   */
  void add(UUID id, WebhookRequest wanted, Instant at) {
    database
        .statement(ADD)
        .bind("id", id)
        .bind("url", wanted.url())
        .bind("description", wanted.description())
        .bind("events", TEXT, wanted.types())
        .bind("state", wanted.state())
        .bind("at", at)
        .update();
  }

  List<Webhook> page(long after, int limit) {
    return database
        .statement(PAGE)
        .bind("after", after)
        .bind("limit", limit)
        .list(WebhookRepository::webhook);
  }

  Optional<Webhook> find(UUID id) {
    return database.statement(BY_ID).bind("id", id).first(WebhookRepository::webhook);
  }

  /** Returns a webhook that nobody else changes until the transaction ends. */
  Optional<Webhook> lock(UUID id) {
    return database.statement(LOCK).bind("id", id).first(WebhookRepository::webhook);
  }

  void change(UUID id, WebhookRequest wanted) {
    database
        .statement(CHANGE)
        .bind("id", id)
        .bind("url", wanted.url())
        .bind("description", wanted.description())
        .bind("events", TEXT, wanted.types())
        .bind("state", wanted.state())
        .update();
  }

  void delete(UUID id) {
    database.statement(DELETE).bind("id", id).update();
  }

  /**
   * Adds a secret, which signs from now on.
   *
   * @param until when the one before ends
   */
  void addSecret(UUID id, SigningSecret secret, Instant now, Instant until) {
    database.statement(FORGET).bind("id", id).bind("now", now).update();
    database.statement(EXPIRE).bind("id", id).bind("until", until).update();
    database
        .statement(ADD_SECRET)
        .bind("id", id)
        .bind("secret", secret.hex())
        .bind("at", now)
        .update();
  }

  /** Returns the secrets that sign, the current one first. */
  List<SigningSecret> secrets(UUID id, Instant now) {
    return database
        .statement(SECRETS)
        .bind("id", id)
        .bind("now", now)
        .list(row -> new SigningSecret(row.text("secret")));
  }

  /**
   * Has a webhook go back to an event, or to the first one since a time.
   *
   * @return whether there is such an event
   */
  boolean goBack(UUID id, Optional<UUID> event, Optional<Instant> since) {
    return database
            .statement(BACK_TO)
            .bind("id", id)
            .bind("event", event)
            .bind("since", since)
            .update()
        == 1;
  }

  private static Webhook webhook(Row row) {
    return new Webhook(
        row.uuid("id"),
        row.number("number"),
        row.text("url"),
        row.optionalText("description"),
        row.texts("events").stream().map(EventType::valueOf).toList(),
        row.constant("state", WebhookState.class),
        row.integer("version"),
        row.instant("created_at"),
        row.optionalInstant("failing_since"));
  }
}
