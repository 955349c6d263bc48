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
      insert(database, "00000000-0000-0000-0000-000000000001", "A");

      database.migrate();
      insert(database, "00000000-0000-0000-0000-000000000002", "B");

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

  private static void insert(TestDatabase database, String id, String docCode) throws SQLException {
    database.execute(
        """
        INSERT INTO access_key (id, name, role, secret_hash, created_at)
        VALUES ('k', 'k', 'ADMIN', decode(repeat('00', 32), 'hex'), now()) ON CONFLICT DO NOTHING;
        """);
    database.execute(
        """
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)
        VALUES (CAST(? AS uuid), ?, 'PROCESSING', 'LINK', 'H24', 'COMPONENT', repeat('0', 64), 1, 'k', now())
        """,
        id,
        docCode);
    database.execute(
        "INSERT INTO rendition (document_id, kind, sha256, size) VALUES (CAST(? AS uuid), 'pdfa', repeat('0', 64), 1)",
        id);
    database.execute(
        "INSERT INTO page (document_id, number, state) VALUES (CAST(? AS uuid), 1, 'WAITING')", id);
    database.execute(
        "INSERT INTO page_text (document_id, number, text) VALUES (CAST(? AS uuid), 1, 'x')", id);
  }
}
