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
      database.execute(
          "INSERT INTO access_key (id, name, role, secret_hash, created_at)"
              + " VALUES ('k', 'k', 'STATION', sha256('k'), now())");
      database.execute(
          """
          INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)
          VALUES (gen_random_uuid(), 'd', 'PROCESSING', 'PAGES', 'H24', 'RESULT', repeat('0', 64), 1, 'k', now())
          """);
      database.execute(
          """
          INSERT INTO page (document_id, number, state, content_sha256, text_source)
          SELECT id, 1, 'READ', repeat('0', 64), 'OCR' FROM document
          """);
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
