package vn.sohoa.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** A database of an unreleased version is refused as it is. */
class SchemaCheckTest {
  private static final String TABLES =
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'";

  @Test
  void anEmptyDatabaseAndOneOfThisVersionAreSupported() {
    try (TestDatabase database = TestDatabase.empty()) {
      assertThatCode(() -> SchemaCheck.requireSupported(database.dataSource()))
          .doesNotThrowAnyException();
    }
    try (TestDatabase database = TestDatabase.migrated()) {
      assertThatCode(() -> SchemaCheck.requireSupported(database.dataSource()))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aDatabaseOfAnUnreleasedVersionIsRefusedUnchanged() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      UnreleasedHistory.create(database);

      assertThatThrownBy(() -> SchemaCheck.requireSupported(database.dataSource()))
          .isInstanceOfSatisfying(
              PreventFurtherStepsException.class,
              refused -> assertThat(refused.getExitCode()).isEqualTo(1))
          .hasMessageContaining("unreleased version of Sohoa")
          .hasMessageContaining("jdbc:postgresql://")
          .hasMessageContaining("SOHOA_DATABASE_URL")
          .hasMessageNotContaining("user=");
      assertThat(database.rows(TABLES)).containsExactly("flyway_schema_history");
    }
  }
}
