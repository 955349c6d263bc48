package vn.sohoa.review.takeback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sohoa.document.UploadProgress.FlawedPage;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Reads which scans of a sender are bad, so that they can be scanned again without being asked. */
@ApplicationScoped
public class FlawedUploads {
  /** Most scans that are told. */
  private static final int LIMIT = 50;

  private static final Sql LATEST =
      Sql.of(
          """
          SELECT d.doc_code, d.file_name, d.received_at, p.flawed
          FROM document d
          CROSS JOIN LATERAL (
            SELECT array_agg(number || ':' || array_to_string(flaws, ',') ORDER BY number) AS flawed
            FROM page WHERE document_id = d.id AND flaws <> '{}') p
          WHERE d.key_id = :key AND d.received_at >= :since AND p.flawed IS NOT NULL
            AND d.replaced_by IS NULL AND d.state NOT IN ('WITHDRAWN', 'QUARANTINED')
            AND NOT EXISTS (SELECT FROM rescan WHERE document_id = d.id)
          ORDER BY d.received_at DESC, d.id LIMIT :limit
          """);

  private final Database database;

  FlawedUploads(Database database) {
    this.database = database;
  }

  /** A scan with bad pages. */
  public record Scan(
      String docCode, Optional<String> fileName, Instant receivedAt, List<FlawedPage> pages) {
    public Scan {
      pages = List.copyOf(pages);
    }

    static Scan of(Row row) {
      return new Scan(
          row.text("doc_code"),
          row.optionalText("file_name"),
          row.instant("received_at"),
          row.texts("flawed").stream().map(FlawedPage::parse).toList());
    }
  }

  /**
   * Returns the latest scans of a sender that are in use and have bad pages, without those that
   * somebody asked to scan again.
   */
  @Transactional
  public List<Scan> of(String keyId, Instant since) {
    return database
        .statement(LATEST)
        .bind("key", keyId)
        .bind("since", since)
        .bind("limit", LIMIT)
        .list(Scan::of);
  }
}
