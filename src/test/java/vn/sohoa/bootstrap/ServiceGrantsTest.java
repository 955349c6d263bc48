package vn.sohoa.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** A role with an odd name gets what the service needs, and no more. */
class ServiceGrantsTest {
  private static final String ROLE = "the \"service\"";
  private static final String QUOTED = "\"the \"\"service\"\"\"";

  private static TestDatabase database;

  @BeforeAll
  static void grant() throws SQLException {
    database = TestDatabase.migrated();
    database.execute("CREATE ROLE " + QUOTED);
    afterMigration(ROLE);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static void afterMigration(String role) throws SQLException {
    try (Connection connection = database.connect()) {
      var context =
          (Context)
              Proxy.newProxyInstance(
                  Context.class.getClassLoader(),
                  new Class<?>[] {Context.class},
                  (proxy, method, arguments) -> connection);
      new ServiceGrants(role).handle(Event.AFTER_MIGRATE, context);
    }
  }

  /** In a transaction of its own, as the role. */
  private static void asRole(String statement) throws SQLException {
    database.execute("SET LOCAL ROLE " + QUOTED + "; " + statement);
  }

  @Test
  void rowsAreReadAndWritten() {
    assertThatCode(() -> asRole("DELETE FROM cursor_secret; UPDATE document SET role = role"))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                asRole(
                    "INSERT INTO audit_entry (at, actor, action, subject, detail) VALUES (now(), '', '', '', '')"))
        .doesNotThrowAnyException();
  }

  @Test
  void auditAndHistoryAreNotChanged() {
    for (String statement :
        new String[] {
          "UPDATE audit_entry SET actor = ''",
          "DELETE FROM read_entry",
          "TRUNCATE audit_entry",
          "UPDATE read_secret SET id = id",
          "DELETE FROM flyway_schema_history"
        }) {
      assertThatThrownBy(() -> asRole(statement))
          .as(statement)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void whatIsGrantedAlreadyIsNotTouchedAgain() throws SQLException {
    String version = "SELECT xmin FROM pg_class WHERE relname = 'audit_entry'";
    var before = database.rows(version);

    afterMigration(ROLE);

    assertThat(database.rows(version)).isEqualTo(before);
  }

  @Test
  void aRoleThatIsMissingIsNamed() {
    assertThatThrownBy(() -> afterMigration("nobody"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the role nobody of the service cannot be given its rights");
  }
}
