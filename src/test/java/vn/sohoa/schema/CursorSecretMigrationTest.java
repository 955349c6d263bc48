package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** V2_6: the secret of cursors, and when renditions were stored. */
class CursorSecretMigrationTest {
  private static final String BEFORE = "2.5";
  private static final String STORED =
      "SELECT stored_at > '2026-01-01' AND stored_at <= clock_timestamp() FROM ";

  @Test
  void dateExistingRenditionsAndMakeOneSecret() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      database.migrateTo(BEFORE);
      OldRows rows = new OldRows(database).key("k");
      insert(rows, "A");

      database.migrate();
      insert(rows, "B");

      assertThat(database.rows(STORED + "rendition")).containsExactly("t", "t");
      assertThat(database.rows(STORED + "page_text")).containsExactly("t", "t");
      assertThat(database.rows("SELECT count(DISTINCT stored_at) FROM page_text"))
          .as("the new row is dated by the clock")
          .containsExactly("2");
      List<String> secret = database.rows("SELECT encode(secret, 'hex') FROM cursor_secret");
      assertThat(secret).hasSize(1).allMatch(hex -> hex.matches("[0-9a-f]{64}"));
      assertThatThrownBy(
              () ->
                  database.execute(
                      "INSERT INTO cursor_secret (secret) SELECT secret FROM cursor_secret"))
          .isInstanceOf(SQLException.class);
    }
  }

  private static void insert(OldRows rows, String docCode) throws SQLException {
    rows.document(docCode, "PROCESSING", "LINK").page(docCode, "x");
    rows.database()
        .execute(
            """
            INSERT INTO rendition (document_id, kind, sha256, size)
            SELECT id, 'pdfa', repeat('0', 64), 1 FROM document WHERE doc_code = ?
            """,
            docCode);
  }
}
