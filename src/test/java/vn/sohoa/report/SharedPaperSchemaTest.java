package vn.sohoa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** What the schema itself says about a document that serves several components. */
class SharedPaperSchemaTest {
  private static final String PAPER = "00000000-0000-0002-0000-000000000001";
  private static final String OTHER = "00000000-0000-0002-0000-000000000002";

  private static TestDatabase database = TestDatabase.migrated();

  /** A dossier with a linked component and a result, and one that uses a paper twice. */
  @BeforeAll
  static void fill() throws SQLException {
    database.execute(
        """
        INSERT INTO access_key (id, name, role, secret_hash, created_at) VALUES ('k', 'k', 'STATION', sha256('k'), now());
        INSERT INTO procedure (id, code, name, returns_paper_result, valid_from, created_at, updated_at)
        VALUES ('00000000-0000-0001-0000-000000000000', '1.000000', 'p', true, '1900-01-01', now(), now());
        INSERT INTO procedure_component (procedure_id, code, name, required, form, internal_opinion, position)
        SELECT id, one, one, true, 'ORIGINAL', false, ascii(one) FROM procedure, unnest(ARRAY['A', 'B', 'C']) one;
        INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                             result_shared, component_reused, population_data, created_at, updated_at)
        SELECT one, id, code, 'POST', 'RECEIVED', 'INDIVIDUAL', 'n', now(), false, false, false, now(), now()
        FROM procedure, unnest(ARRAY['X', 'Y']) one;
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, component_codes, sha256, size, key_id, received_at)
        VALUES ('00000000-0000-0002-0000-000000000001', 'D1', 'READY', 'DONE', 'H24', 'COMPONENT', '{A}', repeat('0', 64), 1, 'k', now()),
               ('00000000-0000-0002-0000-000000000002', 'D2', 'READY', 'DONE', 'H24', 'RESULT', '{}', repeat('0', 64), 1, 'k', now());
        INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)
        VALUES ('00000000-0000-0002-0000-000000000001', 'LINKED', 'X', 1, '[]', '{}', now()),
               ('00000000-0000-0002-0000-000000000002', 'LINKED', 'X', 1, '[]', '{}', now());
        INSERT INTO document_link_component VALUES ('00000000-0000-0002-0000-000000000001', 0, 'X', 'A');
        INSERT INTO dossier_component (dossier_code, code, position, secret, reused, from_store, reused_doc_code)
        VALUES ('Y', 'A', 0, false, true, false, 'D1'), ('Y', 'B', 1, false, true, false, 'D1');
        """);
    assertThat(satisfied("X")).containsExactly("|t", "A|t", "B|f", "C|f");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static List<String> satisfied(String dossier) throws SQLException {
    return database.rows(
        "SELECT component_code, satisfied FROM obligation WHERE dossier_code = '"
            + dossier
            + "' ORDER BY 1");
  }

  private static void serve(String document, int position, String dossier, String component)
      throws SQLException {
    database.execute(
        "INSERT INTO document_link_component VALUES ('%s', %d, '%s', '%s')"
            .formatted(document, position, dossier, component));
  }

  private static void allow(boolean allowed, String component) throws SQLException {
    database.execute(
        "UPDATE procedure_component SET covered_by_other = %s WHERE code = '%s'"
            .formatted(allowed, component));
  }

  @Test
  void nothingIsAllowedByItself() throws SQLException {
    assertThat(database.rows("SELECT bool_or(covered_by_other) FROM procedure_component"))
        .containsExactly("f");
    assertThat(satisfied("X")).containsExactly("|t", "A|t", "B|f", "C|f");
    assertThat(satisfied("Y"))
        .as("one paper that is used for two components stands for the first")
        .containsExactly("|f", "A|t", "B|f", "C|f");
  }

  @Test
  void aSecondComponentNeedsLeaveOfTheCatalogueAndCountsAsLongAsItHasIt() throws SQLException {
    assertThatThrownBy(() -> serve(PAPER, 1, "X", "B"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("needs a paper of its own");
    allow(true, "B");
    serve(PAPER, 1, "X", "B");
    assertThat(satisfied("X")).containsExactly("|t", "A|t", "B|t", "C|f");
    assertThat(satisfied("Y")).containsExactly("|f", "A|t", "B|t", "C|f");

    allow(false, "B");

    assertThat(satisfied("X")).containsExactly("|t", "A|t", "B|f", "C|f");
    assertThat(satisfied("Y")).containsExactly("|f", "A|t", "B|f", "C|f");
    assertThat(database.rows("SELECT rebuild_coverage()")).containsExactly("0");
    database.execute("DELETE FROM document_link_component WHERE position = 1");
  }

  @Test
  void componentsBelongToTheDossierOfTheirLink() throws SQLException {
    for (String sql :
        List.of(
            "UPDATE document_link SET dossier_code = 'Y' WHERE document_id = '" + PAPER + "'",
            "UPDATE document_link SET decision = 'UNMATCHED', dossier_code = NULL WHERE document_id = '"
                + PAPER
                + "'",
            "UPDATE document_link_component SET dossier_code = 'Y'",
            "INSERT INTO document_link_component VALUES ('" + OTHER + "', 0, 'Y', 'A')",
            "INSERT INTO document_link_component VALUES ('" + PAPER + "', 0, 'X', 'B')",
            "UPDATE document SET component_codes = '{A}' WHERE role = 'RESULT'",
            "UPDATE document SET component_codes = ARRAY[NULL] WHERE role = 'COMPONENT'")) {
      assertThatThrownBy(() -> database.execute(sql)).as(sql).isInstanceOf(SQLException.class);
    }
    assertThat(satisfied("X")).containsExactly("|t", "A|t", "B|f", "C|f");
  }

  @Test
  void aLinkThatGoesTakesItsComponentsAlong() throws SQLException {
    database.execute(
        "CREATE TABLE kept AS SELECT * FROM document_link WHERE document_id = '" + PAPER + "'");
    database.execute("DELETE FROM document_link WHERE document_id = '" + PAPER + "'");

    assertThat(database.rows("SELECT * FROM document_link_component")).isEmpty();
    assertThat(satisfied("X")).containsExactly("|t", "A|f", "B|f", "C|f");

    database.execute("INSERT INTO document_link SELECT * FROM kept; DROP TABLE kept");
    serve(PAPER, 0, "X", "A");
    assertThat(satisfied("X")).containsExactly("|t", "A|t", "B|f", "C|f");
  }
}
