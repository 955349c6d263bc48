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
      OldRows rows = new OldRows(database).key("k");
      rows.document("plain", "READY", "DONE").page("plain", "Quyết định về việc mất mát");
      rows.document("stamped", "READY", "DONE").page("stamped", "BÁO CÁO\nTỐI MẬT\nnội dung");
      rows.document("bare", "NEEDS_REVIEW", "DONE").page("bare", "T O I M A T");
      rows.document("linking", "PROCESSING", "LINK").page("linking", "MẬT");
      rows.document("reading", "PROCESSING", "PAGES").page("reading", "Quyết định");
      rows.document("released", "READY", "DONE").page("released", "MẬT");
      rows.document("secret", "QUARANTINED", "PAGES").page("secret", "MẬT");
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
}
