package vn.sohoa.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Stored sessions. */
@ApplicationScoped
class SessionRepository {
  private static final Sql FIND =
      Sql.of(
          """
          SELECT k.id, k.name, k.role, k.rights, a.login, a.language, a.must_change, s.last_used_at
          FROM session s JOIN account a ON a.key_id = s.key_id JOIN access_key k ON k.id = s.key_id
          WHERE s.token_hash = :hash AND s.expires_at > :now AND s.last_used_at > :idle AND k.revoked_at IS NULL
          """);
  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO session (token_hash, key_id, created_at, last_used_at, expires_at) VALUES (:hash, :id, :now, :now, :end)
          """);
  private static final Sql TOUCH =
      Sql.of(
          "UPDATE session SET last_used_at = greatest(last_used_at, :now) WHERE token_hash = :hash");
  private static final Sql END = Sql.of("DELETE FROM session WHERE token_hash = :hash");
  private static final Sql END_ALL = Sql.of("DELETE FROM session WHERE key_id = :id");
  private static final Sql REMOVE_OVER =
      Sql.of("DELETE FROM session WHERE expires_at <= :now OR last_used_at <= :idle");

  private final Database database;

  SessionRepository(Database database) {
    this.database = database;
  }

  /**
   * Returns the session of a token, if it has not ended and its account is active.
   *
   * @param idle time of the last request before which a session has ended
   */
  Optional<Session> find(SecretToken token, Instant now, Instant idle) {
    return database
        .statement(FIND)
        .bind("hash", token.hash())
        .bind("now", now)
        .bind("idle", idle)
        .first(Session::of);
  }

  SecretToken add(String accountId, Instant now, Instant end) {
    SecretToken token = SecretToken.random();
    database
        .statement(ADD)
        .bind("hash", token.hash())
        .bind("id", accountId)
        .bind("now", now)
        .bind("end", end)
        .update();
    return token;
  }

  void touch(SecretToken token, Instant now) {
    database.statement(TOUCH).bind("hash", token.hash()).bind("now", now).update();
  }

  void end(SecretToken token) {
    database.statement(END).bind("hash", token.hash()).update();
  }

  void endAll(String accountId) {
    database.statement(END_ALL).bind("id", accountId).update();
  }

  /** Removes the rows of sessions that have ended. */
  void removeOver(Instant now, Instant idle) {
    database.statement(REMOVE_OVER).bind("now", now).bind("idle", idle).update();
  }
}
