package vn.sohoa.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Stored pages of documents. */
@ApplicationScoped
public class PageRepository implements PanacheRepositoryBase<Page, PageId> {
  private static final Sql EXPECT =
      Sql.of(
          """
          INSERT INTO page (document_id, number, state)
          SELECT :document, n, 'WAITING' FROM generate_series(1, :count) AS n
          ON CONFLICT DO NOTHING
          """);
  private static final Sql COUNT =
      Sql.of(
          """
          SELECT count(*) AS total, count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                 count(*) FILTER (WHERE state = 'UNREADABLE') AS unreadable
          FROM page WHERE document_id = :document
          """);
  private static final Sql TEXT_STORED_AT =
      Sql.of("SELECT max(stored_at) AS stored_at FROM page_text WHERE document_id = :document");
  private static final Sql TEXTS =
      Sql.of(
          """
          SELECT coalesce(t.text, '') AS text
          FROM page p LEFT JOIN page_text t ON t.document_id = p.document_id AND t.number = p.number
          WHERE p.document_id = :document ORDER BY p.number LIMIT :first
          """);

  private final Database database;

  public PageRepository(Database database) {
    this.database = database;
  }

  /** Numbers of pages by state. */
  public record Count(int total, int waiting, int unreadable) {}

  /** Inserts the missing pages from 1 to the count, and deletes those with higher numbers. */
  public void expect(UUID documentId, int count) {
    delete("id.documentId = ?1 and id.number > ?2", documentId, count);
    database.statement(EXPECT).bind("document", documentId).bind("count", count).update();
  }

  public List<Page> of(UUID documentId) {
    return list("id.documentId = ?1 order by id.number", documentId);
  }

  public List<Page> run(UUID documentId, int first, int last) {
    return list(
        "id.documentId = ?1 and id.number between ?2 and ?3 order by id.number",
        documentId,
        first,
        last);
  }

  /** Stores the text of a page; replaces an earlier one. */
  public void storeText(Page page, String text) {
    // PostgreSQL text cannot contain NUL, and no paper does.
    getEntityManager()
        .merge(
            new PageText(new PageId(page.documentId(), page.number()), text.replace("\u0000", "")));
  }

  /** Returns the text of each page, in order; an empty string for a page without text. */
  public List<String> texts(UUID documentId) {
    return texts(documentId, Integer.MAX_VALUE);
  }

  /** Returns the texts of the first pages, in order; an empty string for a page without text. */
  public List<String> texts(UUID documentId, int first) {
    return database
        .statement(TEXTS)
        .bind("document", documentId)
        .bind("first", first)
        .list(row -> row.text("text"));
  }

  /** Returns the text of all pages, with a form feed between them as of pdftotext and Tesseract. */
  public String text(UUID documentId) {
    return String.join("\n\f", texts(documentId));
  }

  /** Returns when the last text of a page was stored; empty if no page has text. */
  Optional<Instant> textStoredAt(UUID documentId) {
    return database
        .statement(TEXT_STORED_AT)
        .bind("document", documentId)
        .single(row -> row.optionalInstant("stored_at"));
  }

  public Count count(UUID documentId) {
    return database
        .statement(COUNT)
        .bind("document", documentId)
        .single(
            row ->
                new Count(row.integer("total"), row.integer("waiting"), row.integer("unreadable")));
  }

  /** Returns the number of pages that could not be read for the given reason. */
  public long count(UUID documentId, String fault) {
    return count(
        "id.documentId = ?1 and state = ?2 and fault = ?3",
        documentId,
        PageState.UNREADABLE,
        fault);
  }

  /** Has all pages read again; earlier readings stay until there are new ones. */
  public void awaitAll(UUID documentId) {
    of(documentId).forEach(Page::await);
  }
}
