package vn.sohoa.report.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Reads which documents could not be processed, and why; those that were replaced are left out. */
@ApplicationScoped
public class FailureReader {
  private static final Sql BY_REASON =
      Sql.of(
          """
          SELECT failure, count(*) AS documents FROM document
          WHERE state = 'FAILED' AND replaced_by IS NULL GROUP BY failure ORDER BY count(*) DESC, failure
          """);
  private static final Sql NEWEST =
      Sql.of(
          """
          SELECT doc_code, failure, file_name, finished_at FROM document
          WHERE state = 'FAILED' AND replaced_by IS NULL
            AND (secrecy_checked OR :screens OR key_id = :viewer)
          ORDER BY id DESC LIMIT :limit
          """);

  private final Database database;

  FailureReader(Database database) {
    this.database = database;
  }

  /**
   * @param reason code, e.g. {@code ENCRYPTED}
   */
  public record OfReason(String reason, long documents) {}

  /**
   * @param reason code, e.g. {@code ENCRYPTED}
   * @param fileName as sent
   */
  public record Failed(String docCode, String reason, Optional<String> fileName, Instant at) {}

  /** Returns the reasons, the most frequent first. */
  @Transactional
  public List<OfReason> byReason() {
    return database
        .statement(BY_REASON)
        .list(row -> new OfReason(row.text("failure"), row.number("documents")));
  }

  /**
   * Returns the newest documents first.
   *
   * @param viewer access key that sees what it sent
   * @param screens whether the viewer sees all, although nobody judged whether they are secret
   */
  @Transactional
  public List<Failed> newest(int limit, String viewer, boolean screens) {
    return database
        .statement(NEWEST)
        .bind("screens", screens)
        .bind("viewer", viewer)
        .bind("limit", limit)
        .list(FailureReader::failed);
  }

  private static Failed failed(Row row) {
    return new Failed(
        row.text("doc_code"),
        row.text("failure"),
        row.optionalText("file_name"),
        row.instant("finished_at"));
  }
}
