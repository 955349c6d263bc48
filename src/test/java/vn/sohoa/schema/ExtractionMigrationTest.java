package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** A data folder from before findings about extractions that did not end. */
class ExtractionMigrationTest {
  private static final String INSERT =
      """
      INSERT INTO finding (document_id, position, stage, code, severity, detail)
      SELECT id, %d, 'EXTRACT', '%s', 'ERROR', '' FROM document
      """;

  @Test
  void findingsRemainAndTheNewCodeIsPermitted() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      // Given
      database.migrateTo("6.8");
      new OldRows(database).key("k").document("d", "PROCESSING", "EXTRACT");
      database.execute(INSERT.formatted(0, "LOW_CONFIDENCE"));

      // When
      database.migrate();
      database.execute(INSERT.formatted(1, "EXTRACTION_INCOMPLETE"));

      // Then
      assertThat(database.rows("SELECT code FROM finding ORDER BY position"))
          .containsExactly("LOW_CONFIDENCE", "EXTRACTION_INCOMPLETE");
      assertThatThrownBy(() -> database.execute(INSERT.formatted(2, "OTHER")))
          .isInstanceOf(SQLException.class);
    }
  }
}
