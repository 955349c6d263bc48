package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** A data folder from before there were decisions. */
class DecisionMigrationTest {
  @Test
  void aMissingLinkBecomesAFindingUnlessAPersonDecided() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      // Given
      database.migrateTo("4.1");
      OldRows rows = new OldRows(database).key("k");
      for (String docCode : new String[] {"ambiguous", "unmatched", "released", "unfinished"}) {
        rows.document(
            docCode,
            docCode.equals("unfinished") ? "PROCESSING" : "NEEDS_REVIEW",
            docCode.equals("unfinished") ? "LINK" : "DONE");
      }
      database.execute(
          """
          INSERT INTO document_link (document_id, decision, confidence, evidence, wanted, decided_at, decided_by)
          SELECT id, CASE doc_code WHEN 'ambiguous' THEN 'AMBIGUOUS' ELSE 'UNMATCHED' END, 0, '[]', '{}', now(),
                 CASE doc_code WHEN 'released' THEN 'k' END
          FROM document;
          INSERT INTO finding (document_id, position, stage, code, severity, detail)
          SELECT id, 0, 'LINK', 'PAGE_COUNT_MISMATCH', 'WARNING', '' FROM document WHERE doc_code = 'ambiguous';
          INSERT INTO field (document_id, name, clean, confidence, page, rule)
          SELECT id, 'codeNumber', '07', 1, 1, 'x' FROM document WHERE doc_code = 'ambiguous'
          """);

      // When
      database.migrate();

      // Then
      assertThat(
              database.rows(
                  """
                  SELECT d.doc_code, f.position, f.code FROM finding f JOIN document d ON d.id = f.document_id
                  ORDER BY d.doc_code, f.position
                  """))
          .containsExactly(
              "ambiguous|0|PAGE_COUNT_MISMATCH",
              "ambiguous|1|LINK_AMBIGUOUS",
              "unmatched|0|LINK_UNMATCHED");
      assertThat(
              database.rows(
                  "SELECT value, policy_version FROM field JOIN document d ON d.id = document_id"))
          .containsExactly("07|0");
    }
  }

  @Test
  void decisionsAndPoliciesAreNeverChanged() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      database.migrate();
      new OldRows(database).key("k").document("one", "READY", "DONE");
      database.execute(
          """
          INSERT INTO decision (id, document_id, kind, target, key_id, made_at)
          SELECT gen_random_uuid(), id, 'FINDING', 'x', 'k', now() FROM document
          """);

      assertThatThrownBy(() -> database.execute("UPDATE decision SET target = 'y'"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> database.execute("DELETE FROM review_policy_rule"))
          .hasMessageContaining("append-only");
    }
  }
}
