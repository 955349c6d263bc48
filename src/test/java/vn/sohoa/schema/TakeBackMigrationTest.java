package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** Documents of a data folder from before documents could be taken back. */
class TakeBackMigrationTest {
  @Test
  void oldDocumentsAreInUseAndMadeOfNothing() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      database.migrateTo("4.1");
      OldRows rows = new OldRows(database).key("k");
      rows.document("H24_TL_000001_V1", "READY", "DONE");
      rows.document("H24_TL_000002_V1", "QUARANTINED", "PAGES");

      database.migrate();

      assertThat(
              database.rows(
                  """
                  SELECT doc_code, state, replaces, replaced_by, declared_kind, physical_location FROM document ORDER BY 1
                  """))
          .containsExactly(
              "H24_TL_000001_V1|READY|null|null|null|null",
              "H24_TL_000002_V1|QUARANTINED|null|null|null|null");
      assertThat(database.rows("SELECT * FROM document_source")).isEmpty();
      database.execute("UPDATE document SET state = 'WITHDRAWN' WHERE doc_code LIKE '%1_V1'");
    }
  }

  @Test
  void aDocumentIsNoVersionOrPartOfItself() throws SQLException {
    try (TestDatabase database = TestDatabase.migrated()) {
      new OldRows(database).key("k").document("H24_TL_000001_V1", "READY", "DONE");

      assertThatThrownBy(() -> database.execute("UPDATE document SET replaced_by = id"))
          .hasMessageContaining("violates check constraint");
      assertThatThrownBy(
              () ->
                  database.execute(
                      "INSERT INTO document_source SELECT id, 0, id, ARRAY[1] FROM document"))
          .hasMessageContaining("violates check constraint");
    }
  }
}
