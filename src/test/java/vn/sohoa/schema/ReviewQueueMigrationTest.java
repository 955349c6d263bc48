package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** A data folder without a queue. */
class ReviewQueueMigrationTest {
  @Test
  void documentsThatNeedAPersonAreInTheQueue() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      // Given
      database.migrateTo("5.3");
      new OldRows(database)
          .key("k")
          .document("later", "NEEDS_REVIEW", "DONE")
          .document("ready", "READY", "DONE")
          .document("first", "NEEDS_REVIEW", "DONE");
      database.execute("UPDATE document SET quality = 40 WHERE doc_code = 'first'");

      // When
      database.migrate();

      // Then
      assertThat(
              database.rows(
                  """
                  SELECT doc_code, due_on, rank, i.quality, codes FROM review_item i JOIN document d ON d.id = document_id
                  ORDER BY due_on, rank, i.quality
                  """))
          .containsExactly("first|infinity|3|40|{}", "later|infinity|3|101|{}");
    }
  }
}
