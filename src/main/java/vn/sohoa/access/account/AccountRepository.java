package vn.sohoa.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.sohoa.message.Language;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Stored accounts. SQL, because every start runs a part of it. */
@ApplicationScoped
class AccountRepository {
  private static final String COLUMNS =
      """
      SELECT k.id, a.login, k.name, k.role, k.rights, k.created_at, k.revoked_at, a.password_hash IS NOT NULL AS has_password,
             a.must_change, a.language, a.locked_until, a.last_sign_in_at
      FROM account a JOIN access_key k ON k.id = a.key_id
      """;
  private static final Sql PAGE =
      Sql.of(COLUMNS + "WHERE a.login > :after ORDER BY a.login LIMIT :rows");
  private static final Sql BY_ID = Sql.of(COLUMNS + "WHERE k.id = :id");
  private static final Sql BY_LOGIN = Sql.of(COLUMNS + "WHERE a.login = :login");
  private static final Sql LOCK = Sql.of("SELECT id FROM access_key WHERE id = :id FOR UPDATE");
  private static final Sql IS_USED =
      Sql.of(
          """
          SELECT EXISTS (SELECT FROM account a JOIN access_key k ON k.id = a.key_id
                         WHERE a.password_hash IS NOT NULL AND k.revoked_at IS NULL) AS exists
          """);
  private static final Sql ADD_KEY =
      Sql.of(
          """
          INSERT INTO access_key (id, name, role, rights, form, created_at)
          VALUES (:id, :name, :role, :rights, 'ACCOUNT', :now)
          """);
  private static final Sql ADD =
      Sql.of(
          "INSERT INTO account (key_id, login) VALUES (:id, :login) ON CONFLICT (login) DO NOTHING");
  private static final Sql CHANGE_KEY =
      Sql.of(
          """
          UPDATE access_key SET name = :name, role = :role, rights = :rights, revoked_at = :disabled WHERE id = :id
          """);
  private static final Sql CHANGE =
      Sql.of("UPDATE account SET must_change = :change WHERE key_id = :id");
  private static final Sql FORGET_PASSWORD =
      Sql.of(
          """
          UPDATE account SET password_hash = NULL, must_change = false, failures = 0, locked_until = NULL WHERE key_id = :id
          """);
  private static final Sql SET_PASSWORD =
      Sql.of(
          """
          UPDATE account SET password_hash = :hash, must_change = false, failures = 0, locked_until = NULL WHERE key_id = :id
          """);
  private static final Sql SET_LANGUAGE =
      Sql.of("UPDATE account SET language = :language WHERE key_id = :id");

  private final Database database;

  AccountRepository(Database database) {
    this.database = database;
  }

  List<Account> page(String after, int rows) {
    return database.statement(PAGE).bind("after", after).bind("rows", rows).list(Account::of);
  }

  Optional<Account> byId(String id) {
    return database.statement(BY_ID).bind("id", id).first(Account::of);
  }

  Optional<Account> byLogin(String login) {
    return database.statement(BY_LOGIN).bind("login", login).first(Account::of);
  }

  /** As {@link #byId}, and nobody else changes the account until the transaction ends. */
  Optional<Account> lock(String id) {
    database.statement(LOCK).bind("id", id).first(row -> row.text("id"));
    return byId(id);
  }

  /** Returns whether an active account has a password. */
  boolean isAnyUsed() {
    return database.statement(IS_USED).single(row -> row.bool("exists"));
  }

  /**
   * Adds an account without a password; returns false if its login is taken, and the transaction
   * must not be committed.
   */
  boolean add(Account account) {
    database
        .statement(ADD_KEY)
        .bind("id", account.id())
        .bind("name", account.name())
        .bind("role", account.role())
        .bind("rights", ArrayType.TEXT, account.rights())
        .bind("now", account.createdAt())
        .update();
    int added =
        database.statement(ADD).bind("id", account.id()).bind("login", account.login()).update();
    return added > 0;
  }

  /** Stores name, role, rights, state and whether the password has to be changed. */
  void change(Account account) {
    database
        .statement(CHANGE_KEY)
        .bind("id", account.id())
        .bind("name", account.name())
        .bind("role", account.role())
        .bind("rights", ArrayType.TEXT, account.rights())
        .bind("disabled", account.disabledAt())
        .update();
    database
        .statement(CHANGE)
        .bind("id", account.id())
        .bind("change", account.mustChange())
        .update();
  }

  void forgetPassword(String id) {
    database.statement(FORGET_PASSWORD).bind("id", id).update();
  }

  /** Stores a new password, and ends a lock. */
  void setPassword(String id, String hash) {
    database.statement(SET_PASSWORD).bind("id", id).bind("hash", hash).update();
  }

  void setLanguage(String id, Language language) {
    database.statement(SET_LANGUAGE).bind("id", id).bind("language", language).update();
  }
}
