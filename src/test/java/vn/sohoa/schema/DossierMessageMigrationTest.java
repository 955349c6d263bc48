package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** Dossiers that were received before the content of messages was stored. */
class DossierMessageMigrationTest {
  @Test
  void olderDossiersHaveNoHashAndNoOtherMembers() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      database.migrateTo("2.1");
      database.execute(
          """
          INSERT INTO procedure (code, name, returns_paper_result, valid_from, created_at, updated_at)
          VALUES ('1.000000', 'p', true, '1900-01-01', now(), now());
          INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                               result_shared, component_reused, population_data, source_version, created_at, updated_at)
          SELECT 'X', id, code, 'POST', 'RECEIVED', 'INDIVIDUAL', 'n', now(), false, false, false, 7, now(), now() FROM procedure;
          """);

      database.migrate();

      assertThat(
              database.rows(
                  "SELECT source_version, source_hash, receiving_agency, other_members FROM dossier"))
          .containsExactly("7|null|null|null");
      assertThatThrownBy(() -> database.execute("UPDATE dossier SET other_members = '[]'"))
          .hasMessageContaining("check constraint");
    }
  }
}
