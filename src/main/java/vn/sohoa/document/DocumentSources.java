package vn.sohoa.document;

import static vn.sohoa.sql.ArrayType.INTEGER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Which documents were made of pages of which others. */
@ApplicationScoped
public class DocumentSources {
  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO document_source (document_id, position, source_id, pages)
          VALUES (:document, :position, :source, :pages)
          """);
  private static final Sql SOURCES =
      Sql.of(
          "SELECT source_id, pages FROM document_source WHERE document_id = :document ORDER BY position");
  private static final Sql PARTS =
      Sql.of(
          """
          SELECT DISTINCT document_id FROM document_source WHERE source_id = :document ORDER BY document_id
          """);

  /** Follows parts, sources and versions in both directions. */
  private static final Sql KIN =
      Sql.of(
          """
          WITH RECURSIVE kin AS (
            SELECT CAST(:document AS uuid) AS id
            UNION
            SELECT near.id FROM kin CROSS JOIN LATERAL (
              SELECT s.source_id AS id FROM document_source s WHERE s.document_id = kin.id
              UNION ALL SELECT s.document_id FROM document_source s WHERE s.source_id = kin.id
              UNION ALL SELECT d.id FROM document d WHERE d.replaces = kin.id
              UNION ALL SELECT d.replaces FROM document d WHERE d.id = kin.id AND d.replaces IS NOT NULL) near)
          SELECT id FROM kin WHERE id <> :document ORDER BY id
          """);

  private final Database database;

  DocumentSources(Database database) {
    this.database = database;
  }

  /**
   * Pages of a document.
   *
   * @param pages numbers, in order
   */
  public record Pages(UUID documentId, List<Integer> pages) {
    public Pages {
      pages = List.copyOf(pages);
    }
  }

  /** Stores what a new document was made of, in order. */
  public void add(UUID documentId, List<Pages> sources) {
    for (int position = 0; position < sources.size(); position++) {
      database
          .statement(INSERT)
          .bind("document", documentId)
          .bind("position", position)
          .bind("source", sources.get(position).documentId())
          .bind("pages", INTEGER, sources.get(position).pages())
          .update();
    }
  }

  /** Returns what a document was made of, in order; empty if it was sent. */
  public List<Pages> of(UUID documentId) {
    return database
        .statement(SOURCES)
        .bind("document", documentId)
        .list(row -> new Pages(row.uuid("source_id"), row.integers("pages")));
  }

  /** Returns the documents that were made of pages of a document, ordered by id. */
  public List<UUID> partsOf(UUID documentId) {
    return database
        .statement(PARTS)
        .bind("document", documentId)
        .list(row -> row.uuid("document_id"));
  }

  /**
   * Returns the other documents that show the same paper or parts of it: parts, sources and
   * versions, and theirs.
   */
  public List<UUID> kin(UUID documentId) {
    return database.statement(KIN).bind("document", documentId).list(row -> row.uuid("id"));
  }
}
