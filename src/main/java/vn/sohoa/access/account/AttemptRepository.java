package vn.sohoa.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * Counts attempts to sign in. An attempt is counted before its password is compared, so that
 * parallel requests cannot try more passwords than one after the other.
 */
@ApplicationScoped
class AttemptRepository {
  private static final Sql BEGIN =
      Sql.of(
          """
          UPDATE account a
          SET failures = CASE WHEN locked_until IS NULL THEN failures + 1 ELSE 1 END,
              locked_until = CASE WHEN CASE WHEN locked_until IS NULL THEN failures + 1 ELSE 1 END >= :most
                                  THEN :until::timestamptz END
          FROM access_key k
          WHERE a.login = :login AND k.id = a.key_id AND k.revoked_at IS NULL AND a.password_hash IS NOT NULL
            AND (a.locked_until IS NULL OR a.locked_until <= :now)
          RETURNING a.key_id, a.password_hash, a.locked_until IS NOT NULL AS locks
          """);
  private static final Sql SUCCEED =
      Sql.of(
          "UPDATE account SET failures = 0, locked_until = NULL, last_sign_in_at = :now WHERE key_id = :id");

  private final Database database;

  AttemptRepository(Database database) {
    this.database = database;
  }

  /**
   * An attempt that was counted.
   *
   * @param hash of the password, as stored
   * @param locks whether the account is locked unless the attempt succeeds
   */
  record Attempt(String accountId, String hash, boolean locks) {}

  /**
   * Counts an attempt; empty if no active account with a password has this login, or it is locked.
   *
   * @param most attempts until the account is locked
   * @param until end of that lock
   */
  Optional<Attempt> begin(String login, int most, Instant now, Instant until) {
    return database
        .statement(BEGIN)
        .bind("login", login)
        .bind("most", most)
        .bind("now", now)
        .bind("until", until)
        .first(
            row -> new Attempt(row.text("key_id"), row.text("password_hash"), row.bool("locks")));
  }

  void succeed(String accountId, Instant now) {
    database.statement(SUCCEED).bind("id", accountId).bind("now", now).update();
  }
}
