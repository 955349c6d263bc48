package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** Documents of a data folder from before pages were checked upright for stamps of secrecy. */
class SecrecyMigrationTest {
  @Test
  void onlyDocumentsWithTheLettersOfAStampAreCheckedAgain() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      database.migrateTo("2.1");
      database.execute(
          "INSERT INTO access_key (id, name, role, secret_hash, created_at)"
              + " VALUES ('k', 'k', 'STATION', sha256('k'), now())");
      add(database, "plain", "READY", "DONE", "Quyết định về việc mất mát");
      add(database, "stamped", "READY", "DONE", "BÁO CÁO\nTỐI MẬT\nnội dung");
      add(database, "bare", "NEEDS_REVIEW", "DONE", "T O I M A T");
      add(database, "linking", "PROCESSING", "LINK", "MẬT");
      add(database, "reading", "PROCESSING", "PAGES", "Quyết định");
      add(database, "released", "READY", "DONE", "MẬT");
      add(database, "secret", "QUARANTINED", "PAGES", "MẬT");
      database.execute("UPDATE document SET released = true WHERE doc_code = 'released'");

      database.migrate();

      assertThat(
              database.rows(
                  "SELECT doc_code, secrecy_checked, stage, page_count_sure FROM document ORDER BY 1"))
          .containsExactly(
              "bare|f|DONE|t",
              "linking|f|EXTRACT|t",
              "plain|t|DONE|t",
              "reading|f|PAGES|t",
              "released|t|DONE|t",
              "secret|f|PAGES|t",
              "stamped|f|DONE|t");
    }
  }

  private static void add(
      TestDatabase database, String docCode, String state, String stage, String text)
      throws SQLException {
    database.execute(
        """
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)
        VALUES (gen_random_uuid(), ?, ?, ?, 'H24', 'RESULT', repeat('0', 64), 1, 'k', now())
        """,
        docCode,
        state,
        stage);
    database.execute(
        """
        INSERT INTO page (document_id, number, state, content_sha256, text_source)
        SELECT id, 1, 'READ', repeat('0', 64), 'OCR' FROM document WHERE doc_code = ?
        """,
        docCode);
    database.execute(
        "INSERT INTO page_text SELECT id, 1, ? FROM document WHERE doc_code = ?", text, docCode);
  }
}
