package vn.sohoa.duplicate;

import static vn.sohoa.sql.ArrayType.BIGINT;
import static vn.sohoa.sql.ArrayType.INTEGER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;

/**
 * Stores fingerprints of whole documents and compares them by SQL. Documents that were quarantined
 * or withdrawn, and other versions of the paper, are never returned. {@link PageLikenessRepository}
 * does the same for pages.
 */
@ApplicationScoped
class LikenessRepository {
  private static final int MOST_MATCHES = 5;
  private static final int WHOLE_DOCUMENT = 0;

  private static final Sql DELETE = Sql.of("DELETE FROM likeness WHERE document_id = :document");
  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO likeness (document_id, kind, page, bands) VALUES (:document, :kind, :page, :bands)
          """);
  private static final Sql INSERT_SKETCH =
      Sql.of(
          """
          INSERT INTO content_sketch (document_id, minima) VALUES (:document, :minima)
          ON CONFLICT (document_id) DO UPDATE SET minima = excluded.minima
          """);

  /** Versions of one paper differ in the end of their docCode only. */
  static final String SAME_PAPER =
      "regexp_replace(d.doc_code, '_V[0-9]+$', '') = regexp_replace(self.doc_code, '_V[0-9]+$', '')";

  private static final String OTHERS =
      " d.id <> :document AND d.sha256 <> :sha256 AND d.state NOT IN ('QUARANTINED', 'WITHDRAWN')"
          + " AND NOT EXISTS (SELECT FROM document self WHERE self.id = :document AND "
          + SAME_PAPER
          + ") ";
  private static final Sql SAME_IDENTITY =
      Sql.of(
          """
          SELECT d.doc_code FROM likeness l JOIN document d ON d.id = l.document_id
          WHERE l.kind = 'IDENTITY' AND l.bands && ARRAY[CAST(:value AS bigint)] AND %s
          ORDER BY d.id LIMIT :most
          """
              .formatted(OTHERS));
  private static final Sql SAME_CONTENT =
      Sql.of(
          """
          SELECT doc_code, similarity FROM (
            SELECT d.id, d.doc_code,
                   (SELECT count(*) FILTER (WHERE theirs = ours) / CAST(count(*) AS double precision)
                    FROM unnest(s.minima, :minima) AS m (theirs, ours)) AS similarity
            FROM document d JOIN content_sketch s ON s.document_id = d.id
            WHERE %s AND d.id IN (
              SELECT l.document_id FROM likeness l WHERE l.kind = 'CONTENT' AND l.bands && :bands)) found
          WHERE similarity >= :least
          ORDER BY similarity DESC, id LIMIT :most
          """
              .formatted(OTHERS));
  private final Database database;

  LikenessRepository(Database database) {
    this.database = database;
  }

  record ContentMatch(String docCode, double similarity) {}

  void replace(DocumentFingerprints traits) {
    UUID document = traits.documentId();
    database.statement(DELETE).bind("document", document).update();
    traits.identity().ifPresent(it -> insert(document, "IDENTITY", List.of(it.value())));
    traits.content().ifPresent(it -> keep(document, it));
  }

  List<String> withIdentity(DocumentFingerprints traits, PaperIdentity identity) {
    return others(SAME_IDENTITY, traits)
        .bind("value", identity.value())
        .list(row -> row.text("doc_code"));
  }

  List<ContentMatch> withContent(DocumentFingerprints traits, ContentSketch content, double least) {
    return others(SAME_CONTENT, traits)
        .bind("minima", INTEGER, content.minima())
        .bind("bands", BIGINT, content.bands())
        .bind("least", least)
        .list(row -> new ContentMatch(row.text("doc_code"), row.real("similarity")));
  }

  private void keep(UUID document, ContentSketch content) {
    insert(document, "CONTENT", content.bands());
    database
        .statement(INSERT_SKETCH)
        .bind("document", document)
        .bind("minima", INTEGER, content.minima())
        .update();
  }

  private void insert(UUID document, String kind, List<Long> bands) {
    database
        .statement(INSERT)
        .bind("document", document)
        .bind("kind", kind)
        .bind("page", WHOLE_DOCUMENT)
        .bind("bands", BIGINT, bands)
        .update();
  }

  private Statement others(Sql sql, DocumentFingerprints traits) {
    return database
        .statement(sql)
        .bind("document", traits.documentId())
        .bind("sha256", traits.sha256())
        .bind("most", MOST_MATCHES);
  }
}
