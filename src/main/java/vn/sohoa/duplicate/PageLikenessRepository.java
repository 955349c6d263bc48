package vn.sohoa.duplicate;

import static vn.sohoa.sql.ArrayType.BIGINT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * Stores the looks of pages and compares them by SQL. A look that many documents share, such as the
 * printed back of a form, is stored for a few of them only: it identifies none of them, and would
 * make each comparison as long as the table. Of copies of one file, the first is stored.
 */
@ApplicationScoped
class PageLikenessRepository {
  /** Documents from which on a look is common. */
  static final int COMMON = 20;

  private static final int MOST_MATCHES = 5;

  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO likeness (document_id, kind, page, bands) VALUES (:document, 'IMAGE', :page, :bands)
          """);

  /** Pairs of a stored page of the document and a page of another one. */
  private static final String ALIKE =
      """
      alike AS MATERIALIZED (
        SELECT ours.page, d.id, d.doc_code, d.sha256, d.state, theirs.page AS other_page,
               EXISTS (SELECT FROM document self WHERE self.id = :document AND %s) AS same_paper
        FROM likeness ours
        JOIN likeness theirs ON theirs.kind = 'IMAGE' AND theirs.bands && ours.bands AND theirs.document_id <> ours.document_id
        JOIN document d ON d.id = theirs.document_id
        JOIN page mine ON mine.document_id = ours.document_id AND mine.number = ours.page
        JOIN page p ON p.document_id = theirs.document_id AND p.number = theirs.page
        WHERE ours.document_id = :document AND ours.kind = 'IMAGE'
          AND bit_count(CAST('x' || mine.image_hash AS bit(256)) # CAST('x' || p.image_hash AS bit(256))) <= :bits)
      """
          .formatted(LikenessRepository.SAME_PAPER);

  /**
   * Judges whole documents: more than half of the pages of the thinner one are alike, or half of
   * them with the first. Pages with a common look do not count, and are deleted again.
   */
  private static final Sql SAME_IMAGES =
      Sql.of(
          """
          WITH %s,
          needless AS (
            DELETE FROM likeness WHERE document_id = :document AND kind = 'IMAGE' AND page IN (
              SELECT page FROM alike GROUP BY page HAVING count(DISTINCT id) >= :common OR bool_or(sha256 = :sha256))),
          shared AS (
            SELECT page, count(DISTINCT id) >= :common AS common FROM alike GROUP BY page),
          matched AS (
            SELECT a.id, a.doc_code, count(DISTINCT a.page) AS pages, min(ARRAY[a.page, a.other_page]) AS first
            FROM alike a JOIN shared s USING (page)
            WHERE NOT s.common AND a.sha256 <> :sha256 AND a.state NOT IN ('QUARANTINED', 'WITHDRAWN') AND NOT a.same_paper
            GROUP BY a.id, a.doc_code),
          compared AS (
            SELECT m.*, m.first = ARRAY[:first, other.first] AS begins_alike,
                   least(:pages - (SELECT count(*) FROM shared WHERE common), :most_pages, other.pages) AS of_pages
            FROM matched m
            CROSS JOIN LATERAL (SELECT count(*) AS pages, min(number) AS first
                                FROM page WHERE document_id = m.id AND image_hash IS NOT NULL) other)
          SELECT doc_code, first[1] AS page, first[2] AS other_page FROM compared
          WHERE 2 * pages > of_pages OR begins_alike AND 2 * pages = of_pages
          ORDER BY pages DESC, id LIMIT :most
          """
              .formatted(ALIKE));

  private final Database database;

  PageLikenessRepository(Database database) {
    this.database = database;
  }

  /**
   * @param page of the document, from 1
   * @param otherPage page of the other document that looks like it
   */
  record ImageMatch(int page, String docCode, int otherPage) {}

  /**
   * Stores the looks of a document that has none yet; returns at most five documents that are like
   * it, those with the most pages alike first.
   */
  List<ImageMatch> storeAndCompare(DocumentFingerprints traits) {
    List<PageLook> looks = traits.looks();
    if (looks.isEmpty()) {
      return List.of();
    }
    looks.forEach(look -> insert(traits, look));
    return matches(traits);
  }

  private void insert(DocumentFingerprints traits, PageLook look) {
    database
        .statement(INSERT)
        .bind("document", traits.documentId())
        .bind("page", look.page())
        .bind("bands", BIGINT, look.bands())
        .update();
  }

  private List<ImageMatch> matches(DocumentFingerprints traits) {
    return database
        .statement(SAME_IMAGES)
        .bind("document", traits.documentId())
        .bind("sha256", traits.sha256())
        .bind("bits", PageLook.MOST_BITS)
        .bind("common", COMMON)
        .bind("first", traits.pages().getFirst().number())
        .bind("pages", traits.pages().size())
        .bind("most_pages", DocumentFingerprints.MOST_PAGES)
        .bind("most", MOST_MATCHES)
        .list(
            row ->
                new ImageMatch(
                    row.integer("page"), row.text("doc_code"), row.integer("other_page")));
  }
}
