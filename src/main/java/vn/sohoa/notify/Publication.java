package vn.sohoa.notify;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sohoa.sql.Transactions;

/**
 * Gives positions to the events that were committed until now. Whoever begins at the last position
 * afterwards begins with what happens from then on.
 */
@ApplicationScoped
public class Publication {
  private final EventRepository events;
  private final Transactions transactions;

  Publication(EventRepository events, Transactions transactions) {
    this.events = events;
    this.transactions = transactions;
  }

  /** In transactions of its own, so that no lock is kept; callers have none. */
  public void publishAll() {
    boolean isMore;
    do {
      isMore = transactions.call(events::publish);
    } while (isMore);
  }
}
