package vn.sohoa.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The pages of documents. */
@ApplicationScoped
public class PageRepository implements PanacheRepositoryBase<Page, PageId> {
  private static final String EXPECT =
      """
      INSERT INTO page (document_id, number, state)
      SELECT :document, n, 'WAITING' FROM generate_series(1, :count) AS n
      ON CONFLICT DO NOTHING
      """;
  private static final String TEXTS =
      """
      select coalesce(t.text, '') from Page p left join PageText t on t.id = p.id
      where p.id.documentId = :id order by p.id.number
      """;

  /** How many pages are in which state. */
  public record Count(int total, int waiting, int unreadable) {}

  /** Makes the rows of all pages that a document must have in the end. */
  public void expect(UUID documentId, int count) {
    delete("id.documentId = ?1 and id.number > ?2", documentId, count);
    getEntityManager()
        .createNativeQuery(EXPECT)
        .setParameter("document", documentId)
        .setParameter("count", count)
        .executeUpdate();
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

  /** Stores the text of a page that was read, in place of an earlier one. */
  public void storeText(Page page, String text) {
    // PostgreSQL text cannot hold NUL, and no paper does.
    getEntityManager()
        .merge(
            new PageText(new PageId(page.documentId(), page.number()), text.replace("\u0000", "")));
  }

  /** The text of each page; empty for one without. */
  public List<String> texts(UUID documentId) {
    return getEntityManager()
        .createQuery(TEXTS, String.class)
        .setParameter("id", documentId)
        .getResultList();
  }

  /** The text of the first pages; empty for one without. */
  public List<String> texts(UUID documentId, int first) {
    return getEntityManager()
        .createQuery(TEXTS, String.class)
        .setParameter("id", documentId)
        .setMaxResults(first)
        .getResultList();
  }

  public Count count(UUID documentId) {
    List<Object[]> rows =
        getEntityManager()
            .unwrap(Session.class)
            .createSelectionQuery(
                "select state, count(*) from Page where id.documentId = :id group by state",
                Object[].class)
            .setParameter("id", documentId)
            .list();
    int total = 0;
    int waiting = 0;
    int unreadable = 0;
    for (Object[] row : rows) {
      int pages = ((Number) row[1]).intValue();
      total += pages;
      switch ((PageState) row[0]) {
        case WAITING -> waiting = pages;
        case UNREADABLE -> unreadable = pages;
        case READ -> {}
      }
    }
    return new Count(total, waiting, unreadable);
  }

  /** Forgets what was read, to read it again. */
  public void awaitAll(UUID documentId) {
    getEntityManager()
        .createQuery("delete from PageText where id.documentId = :id")
        .setParameter("id", documentId)
        .executeUpdate();
    of(documentId).forEach(Page::await);
  }
}
