package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.testing.TestDatabase;

/** A database of before, in which one text stands in two forms, has it in one afterwards. */
class ComposedTextMigrationTest {
  private static final String BEFORE = "2.1";
  private static final String PAPER = "Bản vẽ";
  private static final String DEPARTMENT = "Sở Xây dựng";
  private static final String APPLICANT = "Nguyễn Thị Hảo";
  private static final UUID DOCUMENT = UUID.randomUUID();

  private static String apart(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private static void fill(TestDatabase database) throws SQLException {
    new OldRows(database).key(apart("Trạm số 1"));
    database.execute(
        """
        INSERT INTO procedure (code, name, department, returns_paper_result, valid_from, created_at, updated_at)
        VALUES ('1.000000', ?, ?, false, '1900-01-01', now(), now())
        """,
        apart("Cấp phép"),
        apart(DEPARTMENT));
    database.execute(
        """
        INSERT INTO procedure_component (procedure_id, position, code, name, required, form, internal_opinion, validity_months)
        SELECT id, given.position, given.code, given.name, given.required, 'ORIGINAL', false, given.months FROM procedure,
        (VALUES (0, 'VB', 'Văn bản', true, NULL), (1, ?, 'a', false, 24), (2, ?, 'b', true, 12), (3, ?, 'c', true, NULL))
          AS given (position, code, name, required, months)
        """,
        PAPER,
        apart(PAPER),
        "DON\u200B");
    dossier(database, "A", apart(DEPARTMENT), apart(APPLICANT));
    dossier(database, "B", DEPARTMENT, APPLICANT);
    database.execute(
        """
        INSERT INTO dossier_component (dossier_code, position, code, declared_pages, declared_note_pages, secret, file_url, reused, from_store)
        VALUES ('A', 0, ?, 2, 1, false, NULL, false, true), ('A', 1, 'VB', NULL, NULL, false, NULL, false, false),
               ('A', 2, ?, 3, NULL, false, 'u', true, false)
        """,
        apart(PAPER),
        PAPER);
    database.execute(
        """
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, dossier_code, component_codes, file_name, sha256, size, key_id,
                              received_at)
        VALUES (?, 'D', 'READY', 'DONE', 'H24', 'COMPONENT', 'A', ARRAY[?, 'VB', ?], ?, repeat('0', 64), 1, 'k', now())
        """,
        DOCUMENT,
        apart(PAPER),
        PAPER,
        apart("Quyết định.pdf"));
    database.execute(
        "INSERT INTO signature VALUES (?, 0, ?, '', '', NULL, NULL, NULL, 'INTACT', true)",
        DOCUMENT,
        apart(APPLICANT));
    database.execute(
        "INSERT INTO idempotency_key VALUES ('k', 'x', ?, ?, now())",
        apart("x " + PAPER),
        DOCUMENT);
    database.execute(
        """
        INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)
        VALUES (?, 'LINKED', 'A', 1, jsonb_build_array(jsonb_build_object('componentCodes', jsonb_build_array(CAST(? AS text)))), '{}', now())
        """,
        DOCUMENT,
        apart(PAPER));
    // As decided when the catalogue still allowed it.
    database.execute("ALTER TABLE document_link_component DISABLE TRIGGER own_paper");
    database.execute(
        "INSERT INTO document_link_component VALUES (?, 0, 'A', ?), (?, 1, 'A', ?), (?, 2, 'A', 'VB')",
        DOCUMENT,
        apart(PAPER),
        DOCUMENT,
        PAPER,
        DOCUMENT);
    database.execute("ALTER TABLE document_link_component ENABLE TRIGGER own_paper");
    database.execute(
        "INSERT INTO kpi_snapshot VALUES (?, '2025-01-01', '2025-01-31', ?, NULL, now(), 'k')",
        UUID.randomUUID(),
        apart(DEPARTMENT));
    database.execute(
        "INSERT INTO unit_change VALUES ('00001', ?, '', ?, '00002', ?, ?, false, '2025-07-01', 'k', '', 'k')",
        apart("Phường Hòa"),
        apart("Hà Nội"),
        apart("Phường Hà"),
        apart("Hà Nội"));
  }

  private static void dossier(
      TestDatabase database, String code, String department, String applicant) throws SQLException {
    database.execute(
        """
        INSERT INTO dossier (code, procedure_id, procedure_code, channel, department, state, applicant_kind, applicant_name, received_at,
                             result_shared, component_reused, population_data, created_at, updated_at)
        SELECT ?, id, code, 'POST', ?, 'RECEIVED', 'INDIVIDUAL', ?, now(), false, false, false, now(), now() FROM procedure
        """,
        code,
        department,
        applicant);
  }

  @Test
  void rowsThatBecomeEqualAreMerged() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      database.migrateTo(BEFORE);
      fill(database);
      assertThat(database.rows("SELECT required FROM dossier_coverage ORDER BY dossier_code"))
          .containsExactly("4", "3");

      database.migrate();

      assertThat(
              database.rows(
                  "SELECT position, code, name, required, validity_months FROM procedure_component ORDER BY position"))
          .containsExactly("0|VB|Văn bản|t|null", "1|" + PAPER + "|a|t|12", "2|DON|c|t|null");
      assertThat(
              database.rows(
                  """
                  SELECT position, code, declared_pages, declared_note_pages, file_url, reused, from_store FROM dossier_component
                  ORDER BY position
                  """))
          .containsExactly("0|" + PAPER + "|5|1|u|t|t", "1|VB|null|null|null|f|f");
      assertThat(
              database.rows(
                  "SELECT position, component_code FROM document_link_component ORDER BY position"))
          .containsExactly("0|" + PAPER, "1|VB");
      assertThat(
              database.rows(
                  "SELECT array_to_string(component_codes, ','), file_name FROM document"))
          .containsExactly(PAPER + ",VB|Quyết định.pdf");
      assertThat(database.rows("SELECT DISTINCT department, applicant_name FROM dossier"))
          .containsExactly(DEPARTMENT + "|" + APPLICANT);
      assertThat(database.rows("SELECT DISTINCT applicant_key FROM dossier")).hasSize(1);
      assertThat(
              database.rows(
                  "SELECT dossier_code, component_code, satisfied FROM obligation ORDER BY dossier_code, position"))
          .containsExactly(
              "A|VB|f", "A|" + PAPER + "|t", "A|DON|f", "B|VB|f", "B|" + PAPER + "|f", "B|DON|f");
      assertThat(
              database.rows(
                  "SELECT required, satisfied FROM dossier_coverage ORDER BY dossier_code"))
          .containsExactly("3|1", "3|0");
      assertThat(database.rows("SELECT rebuild_coverage()")).containsExactly("0");
    }
  }

  @Test
  void noTextOfASenderIsLeftApart() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      database.migrateTo(BEFORE);
      fill(database);

      database.migrate();

      assertThat(database.rows("SELECT name FROM access_key")).containsExactly("Trạm số 1");
      assertThat(database.rows("SELECT name, department FROM procedure"))
          .containsExactly("Cấp phép|" + DEPARTMENT);
      assertThat(database.rows("SELECT signer FROM signature")).containsExactly(APPLICANT);
      assertThat(database.rows("SELECT fingerprint FROM idempotency_key"))
          .containsExactly("x " + PAPER);
      assertThat(database.rows("SELECT evidence -> 0 -> 'componentCodes' ->> 0 FROM document_link"))
          .containsExactly(PAPER);
      assertThat(database.rows("SELECT department FROM kpi_snapshot")).containsExactly(DEPARTMENT);
      assertThat(
              database.rows(
                  "SELECT old_ward, old_province, new_ward, new_province FROM unit_change"))
          .containsExactly("Phường Hòa|Hà Nội|Phường Hà|Hà Nội");
      // All triggers are on again.
      assertThatThrownBy(() -> database.execute("DELETE FROM kpi_snapshot"))
          .hasMessageContaining("append-only");
      assertThat(database.rows("SELECT tgname FROM pg_trigger WHERE tgenabled = 'D'")).isEmpty();
    }
  }

  @Test
  void anEmptyDatabaseIsMigratedAtOnce() throws SQLException {
    try (TestDatabase database = TestDatabase.migrated()) {
      assertThat(database.rows("SELECT count(*) FROM procedure")).isEqualTo(List.of("0"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE access_key SET name = ?",
        "UPDATE procedure SET name = ?",
        "UPDATE procedure SET department = ?",
        "UPDATE procedure_component SET code = ? WHERE position = 0",
        "UPDATE procedure_component SET name = ?",
        "UPDATE dossier SET department = ?",
        "UPDATE dossier SET applicant_name = ?",
        "UPDATE dossier_component SET code = ? WHERE position = 0",
        "UPDATE document SET dossier_code = ?",
        "UPDATE document SET file_name = ?",
        "UPDATE document SET component_codes = ARRAY['x', ?]",
        "UPDATE document_link_component SET component_code = ? WHERE position = 0"
      })
  void theSchemaTakesNoOtherForm(String update) throws SQLException {
    TestDatabase database = Filled.DATABASE;

    assertThatThrownBy(() -> database.execute(update, apart("Bản đồ")))
        .hasMessageContaining("_composed");
  }

  /** One database for all statements that it refuses. */
  private static final class Filled {
    static final TestDatabase DATABASE = TestDatabase.empty();

    static {
      try {
        DATABASE.migrateTo(BEFORE);
        fill(DATABASE);
        DATABASE.migrate();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
