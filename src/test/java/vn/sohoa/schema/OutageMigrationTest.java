package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** A data folder from before the fair queue, with work under way. */
class OutageMigrationTest {
  @Test
  void waitingWorkGoesOnAndReadingsMayStay() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      // Given
      database.migrateTo("2.6");
      new OldRows(database).key("k").document("d", "PROCESSING", "PAGES").page("d", "x");
      database.execute(
          "INSERT INTO page (document_id, number, state) SELECT id, 2, 'WAITING' FROM document");
      database.execute(
          """
          INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
          SELECT 'stage', 'PAGES:' || id || ':1-4', now(), false, 1, -3 FROM document
          """);

      // When
      database.migrate();
      database.execute("UPDATE page SET state = 'WAITING' WHERE number = 1");
      database.execute("UPDATE document SET turn = 100000");

      // Then
      assertThat(database.rows("SELECT restarts, turn FROM document")).containsExactly("0|100000");
      assertThat(database.rows("SELECT priority FROM scheduled_tasks")).containsExactly("-3");
      assertThat(
              database.rows(
                  "SELECT number, state, content_sha256 IS NULL FROM page ORDER BY number"))
          .containsExactly("1|WAITING|f", "2|WAITING|t");
    }
  }
}
