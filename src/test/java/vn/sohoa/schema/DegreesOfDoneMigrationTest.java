package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** What was satisfied before there were degrees gets one, and what is held elsewhere is found. */
class DegreesOfDoneMigrationTest {
  private static final String ROWS =
      """
      INSERT INTO access_key (id, name, role, secret_hash, created_at) VALUES ('k', 'k', 'CLERK', sha256('k'), now());
      INSERT INTO procedure (id, code, name, returns_paper_result, valid_from, created_at, updated_at)
      VALUES ('00000000-0000-0001-0000-000000000000', '1.000000', 'p', false, '1900-01-01', now(), now());
      INSERT INTO procedure_component (procedure_id, code, name, required, form, internal_opinion, position)
      SELECT id, one, one, true, 'ORIGINAL', false, ascii(one) FROM procedure, unnest(ARRAY['A', 'B', 'C', 'D']) one;
      INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                           result_shared, component_reused, population_data, created_at, updated_at)
      SELECT 'X', id, code, 'POST', 'RECEIVED', 'INDIVIDUAL', 'n', now(), false, false, false, now(), now() FROM procedure;
      INSERT INTO dossier_component (dossier_code, code, position, secret, reused, from_store) VALUES ('X', 'C', 0, false, false, true);
      INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)
      SELECT ('00000000-0000-0002-0000-00000000000' || n)::uuid, 'D' || n, state, 'DONE', 'H24', 'COMPONENT', repeat('0', 64), 1, 'k', now()
      FROM (VALUES (1, 'READY'), (2, 'NEEDS_REVIEW')) given (n, state);
      INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)
      SELECT id, 'LINKED', 'X', 1, '[]', '{}', now() FROM document;
      INSERT INTO document_link_component (document_id, position, dossier_code, component_code)
      SELECT id, 0, 'X', CASE doc_code WHEN 'D1' THEN 'A' ELSE 'B' END FROM document;
      """;

  @Test
  void rowsOfBeforeGetTheirDegree() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      database.migrateTo("5.1");
      database.execute(ROWS);
      assertThat(database.rows("SELECT required, satisfied FROM dossier_coverage"))
          .containsExactly("4|2");

      database.migrate();

      assertThat(
              database.rows(
                  "SELECT component_code, degree, held_as FROM obligation ORDER BY position"))
          .containsExactly(
              "A|CLEAN|null",
              "B|DIGITIZED|null",
              "C|HELD_ELSEWHERE|HELD_ELSEWHERE",
              "D|MISSING|null");
      assertThat(
              database.rows(
                  "SELECT required, digitized, clean, attested, held_elsewhere, missing FROM dossier_coverage"))
          .containsExactly("4|2|1|0|1|1");
      assertThat(database.rows("SELECT rebuild_coverage()")).containsExactly("0");
      assertThat(database.rows("SELECT rights FROM access_key")).containsExactly("{}");
    }
  }
}
