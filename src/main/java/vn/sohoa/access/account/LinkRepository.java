package vn.sohoa.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Stored one-time links, at most one unused one for each account. */
@ApplicationScoped
class LinkRepository {
  private static final Sql REMOVE_UNUSED =
      Sql.of("DELETE FROM sign_in_link WHERE key_id = :id AND used_at IS NULL");
  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO sign_in_link (token_hash, key_id, created_at, expires_at) VALUES (:hash, :id, :now, :end)
          """);
  private static final Sql FIND =
      Sql.of(
          """
          SELECT l.key_id FROM sign_in_link l JOIN access_key k ON k.id = l.key_id
          WHERE l.token_hash = :hash AND l.used_at IS NULL AND l.expires_at > :now AND k.revoked_at IS NULL
          """);
  private static final Sql USE =
      Sql.of(
          """
          UPDATE sign_in_link l SET used_at = :now FROM access_key k
          WHERE k.id = l.key_id AND l.token_hash = :hash AND l.used_at IS NULL AND l.expires_at > :now AND k.revoked_at IS NULL
          RETURNING l.key_id
          """);

  private final Database database;

  LinkRepository(Database database) {
    this.database = database;
  }

  /** Adds a link, which replaces an unused one of the account. */
  SecretToken replace(String accountId, Instant now, Instant end) {
    SecretToken token = SecretToken.random();
    database.statement(REMOVE_UNUSED).bind("id", accountId).update();
    database
        .statement(ADD)
        .bind("hash", token.hash())
        .bind("id", accountId)
        .bind("now", now)
        .bind("end", end)
        .update();
    return token;
  }

  void remove(String accountId) {
    database.statement(REMOVE_UNUSED).bind("id", accountId).update();
  }

  /** Returns the id of the account that a valid link is for. */
  Optional<String> find(SecretToken token, Instant now) {
    return database
        .statement(FIND)
        .bind("hash", token.hash())
        .bind("now", now)
        .first(row -> row.text("key_id"));
  }

  /** As {@link #find}, and the link is used up. */
  Optional<String> use(SecretToken token, Instant now) {
    return database
        .statement(USE)
        .bind("hash", token.hash())
        .bind("now", now)
        .first(row -> row.text("key_id"));
  }
}
