package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** A data folder from before there were accounts. */
class AccountMigrationTest {
  private final TestDatabase database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keysStayKeys() throws SQLException {
    // Given
    database.migrateTo("5.7");
    new OldRows(database).key("k");

    // When
    database.migrate();

    // Then
    assertThat(database.rows("SELECT id, form, secret_hash IS NULL FROM access_key"))
        .containsExactly("k|KEY|f");
  }

  @Test
  void anAccountIsOfARowWithoutASecret() throws SQLException {
    // Given
    database.migrate();
    new OldRows(database).key("k");
    database.execute(
        """
        INSERT INTO access_key (id, name, role, form, created_at) VALUES ('a', 'a', 'CLERK', 'ACCOUNT', now());
        INSERT INTO account (key_id, login) VALUES ('a', 'lan')
        """);

    // Then
    assertRefused("INSERT INTO account (key_id, login) VALUES ('k', 'key')", "account_key_id_form");
    assertRefused("UPDATE access_key SET secret_hash = sha256('a') WHERE id = 'a'", "secret");
    assertRefused("UPDATE access_key SET secret_hash = NULL WHERE id = 'k'", "secret");
    assertRefused("UPDATE account SET login = 'Lan'", "login");
    assertRefused("UPDATE account SET password_hash = 'lan'", "password_hash");
    assertRefused("UPDATE account SET must_change = true", "account_check");
  }

  private void assertRefused(String sql, String constraint) {
    assertThatThrownBy(() -> database.execute(sql)).hasMessageContaining(constraint);
  }
}
