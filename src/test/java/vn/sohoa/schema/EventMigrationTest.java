package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** The feed of changes begins with what was there before it. */
class EventMigrationTest {
  @Test
  void whatIsThereIsInTheFeed() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      database.migrateTo("8.4");
      database.execute(
          """
          INSERT INTO access_key (id, name, role, secret_hash, created_at) VALUES ('k', 'k', 'STATION', sha256('k'), now());
          INSERT INTO procedure (code, name, returns_paper_result, valid_from, created_at, updated_at)
          VALUES ('1.000000', 'p', true, '1900-01-01', now(), now());
          INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                               result_shared, component_reused, population_data, created_at, updated_at)
          SELECT 'X', id, code, 'POST', 'RECEIVED', 'INDIVIDUAL', 'n', now(), false, false, false, now(), '2026-01-02T00:00:00Z'
          FROM procedure;
          INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at, secrecy_checked)
          SELECT gen_random_uuid(), 'D' || n, (ARRAY['READY', 'QUARANTINED', 'READY', 'PROCESSING'])[n], 'DONE', 'H24', 'RESULT',
                 repeat('0', 64), 1, 'k', ('2026-01-0' || n || 'T12:00:00Z')::timestamptz, n <> 3
          FROM generate_series(1, 4) n
          """);

      database.migrate();

      assertThat(
              database.rows(
                  "SELECT position, number, subject, type, written_at = at FROM event ORDER BY position"))
          .containsExactly(
              "1|1|D1|DOCUMENT_READY|t", "2|2|X|DOSSIER_CHANGED|t", "3|3|D4|DOCUMENT_CHANGED|t");
      assertThat(database.rows("SELECT last FROM event_position")).containsExactly("3");

      database.execute("UPDATE dossier SET department = 'DT'");

      assertThat(database.rows("SELECT publish_events()")).containsExactly("1");
      assertThat(
              database.rows("SELECT position, subject FROM event ORDER BY position DESC LIMIT 1"))
          .containsExactly("4|X");
    }
  }
}
