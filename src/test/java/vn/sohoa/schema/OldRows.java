package vn.sohoa.schema;

import java.sql.SQLException;
import vn.sohoa.testing.TestDatabase;

/** Rows that a migration finds, with columns that all versions have. */
record OldRows(TestDatabase database) {
  OldRows key(String name) throws SQLException {
    database.execute(
        """
        INSERT INTO access_key (id, name, role, secret_hash, created_at)
        VALUES ('k', ?, 'STATION', sha256('k'), now())
        """,
        name);
    return this;
  }

  OldRows document(String docCode, String state, String stage) throws SQLException {
    database.execute(
        """
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)
        VALUES (gen_random_uuid(), ?, ?, ?, 'H24', 'RESULT', repeat('0', 64), 1, 'k', now())
        """,
        docCode,
        state,
        stage);
    return this;
  }

  /** Stores page 1 with its text. */
  OldRows page(String docCode, String text) throws SQLException {
    database.execute(
        """
        INSERT INTO page (document_id, number, state, content_sha256, text_source)
        SELECT id, 1, 'READ', repeat('0', 64), 'OCR' FROM document WHERE doc_code = ?
        """,
        docCode);
    database.execute(
        "INSERT INTO page_text (document_id, number, text) SELECT id, 1, ? FROM document WHERE doc_code = ?",
        text,
        docCode);
    return this;
  }
}
