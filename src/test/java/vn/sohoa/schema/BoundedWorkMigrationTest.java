package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** A data folder with many rows for common looks, and papers that wait for dossiers. */
class BoundedWorkMigrationTest {
  private static TestDatabase before() throws SQLException {
    TestDatabase database = TestDatabase.empty();
    database.migrateTo("3.2");
    new OldRows(database).key("k");
    return database;
  }

  @Test
  void aCommonLookStaysForTwentyDocumentsAndAThickOneKeepsFiftyPages() throws SQLException {
    try (TestDatabase database = before()) {
      // Given
      var rows = new OldRows(database);
      for (int document = 0; document < 30; document++) {
        rows.document("form" + document, "READY", "DONE");
      }
      rows.document("thick", "READY", "DONE");
      database.execute(
          """
          INSERT INTO likeness SELECT id, 'IMAGE', 1, ARRAY[hashtext(doc_code)] FROM document;
          INSERT INTO likeness SELECT id, 'IMAGE', 2, ARRAY[1, 2] FROM document WHERE doc_code LIKE 'form%';
          INSERT INTO likeness SELECT id, 'IDENTITY', 0, ARRAY[7] FROM document;
          INSERT INTO likeness SELECT id, 'IMAGE', page, ARRAY[1000 + page] FROM document, generate_series(2, 80) AS page
          WHERE doc_code = 'thick'
          """);

      // When
      database.migrate();

      // Then
      assertThat(
              database.rows(
                  """
                  SELECT l.kind, l.page, count(*) FROM likeness l JOIN document d ON d.id = l.document_id
                  WHERE doc_code LIKE 'form%' GROUP BY l.kind, l.page ORDER BY l.kind, l.page
                  """))
          .containsExactly("IDENTITY|0|30", "IMAGE|1|30", "IMAGE|2|20");
      assertThat(
              database.rows(
                  """
                  SELECT count(*), max(l.page) FROM likeness l JOIN document d ON d.id = l.document_id
                  WHERE doc_code = 'thick' AND l.kind = 'IMAGE'
                  """))
          .containsExactly("50|50");
    }
  }

  @Test
  void papersThatWaitForAForeignNameAreLinkedAgain() throws SQLException {
    try (TestDatabase database = before()) {
      // Given
      new OldRows(database)
          .document("foreign", "NEEDS_REVIEW", "DONE")
          .page("foreign", "Người đề nghị: Søren Ågård")
          .document("other", "NEEDS_REVIEW", "DONE")
          .page("other", "Người đề nghị: Đặng Văn Ấ");
      database.execute(
          """
          INSERT INTO document_link (document_id, decision, confidence, evidence, wanted, decided_at)
          SELECT id, 'UNMATCHED', 0, '[]', '{}', now() FROM document
          """);

      // When
      database.migrate();

      // Then
      assertThat(
              database.rows(
                  """
                  SELECT doc_code, priority FROM scheduled_tasks JOIN document ON task_instance = 'LINK:' || id || '#names'
                  """))
          .containsExactly("foreign|-1");
    }
  }
}
