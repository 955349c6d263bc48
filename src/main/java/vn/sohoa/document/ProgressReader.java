package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Reads the progress of many documents at once. */
@ApplicationScoped
class ProgressReader {
  /** Counts the pages of the documents {@code d}, as {@code p}. */
  static final String COUNTED =
      """
      CROSS JOIN LATERAL (
        SELECT count(*) AS total, count(*) FILTER (WHERE state = 'WAITING') AS waiting,
               count(*) FILTER (WHERE state = 'UNREADABLE') AS unreadable
        FROM page WHERE document_id = d.id) p
      """;

  private static final Sql PROGRESS =
      Sql.of(
          "SELECT d.id, d.state, d.stage, p.total, p.waiting, p.unreadable FROM document d "
              + COUNTED
              + "WHERE d.id = ANY (:ids)");

  private final Database database;

  ProgressReader(Database database) {
    this.database = database;
  }

  /** Returns the progress by document id, in one query. */
  @Transactional
  Map<UUID, Progress> of(Collection<UUID> documentIds) {
    return database
        .statement(PROGRESS)
        .bind("ids", ArrayType.UUID, documentIds)
        .list(row -> Map.entry(row.uuid("id"), progress(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static Progress progress(Row row) {
    return Progress.of(
        DocumentState.valueOf(row.text("state")),
        Stage.valueOf(row.text("stage")),
        new PageRepository.Count(
            row.integer("total"), row.integer("waiting"), row.integer("unreadable")));
  }
}
