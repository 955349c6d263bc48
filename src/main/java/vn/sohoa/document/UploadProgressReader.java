package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Reads how far the uploads of senders are. */
@ApplicationScoped
class UploadProgressReader {
  /** Documents of one sender are processed in their order, so that those behind do not move. */
  private static final int MOST_UNFINISHED = 100;

  private static final Sql UPLOADS =
      Sql.of(
          """
          SELECT d.id, d.key_id, d.doc_code, d.state, d.stage, d.finished_at, p.total, p.waiting, p.unreadable,
                 ARRAY(SELECT number || ':' || array_to_string(flaws, ',') FROM page
                       WHERE document_id = d.id AND flaws <> '{}' ORDER BY number LIMIT 50) AS flawed
          FROM (
            SELECT unfinished.* FROM unnest(:keys) AS sender (key_id)
            CROSS JOIN LATERAL (
              SELECT * FROM document u
              WHERE u.key_id = sender.key_id AND u.state IN ('RECEIVED', 'PROCESSING')
              ORDER BY u.turn LIMIT :limit) unfinished
            UNION ALL
            SELECT * FROM document f
            WHERE f.finished_at >= :since AND f.key_id = ANY (:keys)
              AND f.state NOT IN ('RECEIVED', 'PROCESSING', 'QUARANTINED', 'WITHDRAWN')) d
          """
              + ProgressReader.COUNTED
              + "ORDER BY d.finished_at, d.turn");

  private final Database database;

  UploadProgressReader(Database database) {
    this.database = database;
  }

  /**
   * Returns the uploads that are processed now or were finished since, those that finished first in
   * front. State secrets are left out.
   */
  @Transactional
  List<UploadProgress.Stored> of(Collection<String> keyIds, Instant since) {
    return database
        .statement(UPLOADS)
        .bind("keys", ArrayType.TEXT, keyIds)
        .bind("since", since)
        .bind("limit", MOST_UNFINISHED)
        .list(UploadProgressReader::stored);
  }

  private static UploadProgress.Stored stored(Row row) {
    UUID id = row.uuid("id");
    return new UploadProgress.Stored(
        id,
        row.text("key_id"),
        row.optionalInstant("finished_at"),
        new UploadProgress(
            row.text("doc_code"),
            ProgressReader.progress(row),
            row.texts("flawed").stream().map(UploadProgress.FlawedPage::parse).toList()));
  }
}
