package vn.sohoa.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sohoa.paging.ListPage;
import vn.sohoa.sql.Transactions;

/**
 * The feed of documents and dossiers that have changed. Whoever reads it to its end has seen the
 * latest change of each of them that was committed before.
 */
@ApplicationScoped
public class ChangeFeed {
  private final Publication publication;
  private final EventRepository events;
  private final Transactions transactions;

  ChangeFeed(Publication publication, EventRepository events, Transactions transactions) {
    this.publication = publication;
    this.events = events;
    this.transactions = transactions;
  }

  /** Returns the changes after a position, including those of changes that were just committed. */
  public ChangePage after(ListPage page) {
    publication.publishAll();
    long since = page.afterNumber();
    List<EventRepository.Placed> rows = transactions.call(() -> events.changes(since, page.rows()));
    boolean more = rows.size() == page.rows();
    List<EventRepository.Placed> shown = more ? rows.subList(0, rows.size() - 1) : rows;
    long last = shown.isEmpty() ? since : shown.getLast().position();
    return new ChangePage(
        shown.stream().map(EventRepository.Placed::change).toList(),
        page.cursorAt(Long.toString(last)),
        more);
  }
}
