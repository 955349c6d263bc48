package vn.sohoa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.ListPage;
import vn.sohoa.sql.Transactions;

/** Lists results, and has refused ones sent again. */
@ApplicationScoped
class ResultExports {
  private final ResultReader reader;
  private final ResultDeliveryRepository deliveries;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  ResultExports(
      ResultReader reader,
      ResultDeliveryRepository deliveries,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.reader = reader;
    this.deliveries = deliveries;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Transactional
  CursorPage<ResultExportView> list(ResultReader.Filter filter, ListPage page) {
    long before = page.position().isEmpty() ? Long.MAX_VALUE : page.afterNumber();
    return page.of(
        reader.page(filter, before, page.rows()),
        result -> Long.toString(result.number()),
        ResultExportView::of);
  }

  /**
   * Has results that the receiver refused sent again.
   *
   * @param docCode of one of them; empty for all
   * @return how many
   */
  int redrive(Optional<String> docCode, String actor) {
    List<UUID> failed = transactions.call(() -> deliveries.failed(docCode));
    // One row a transaction: others change rows of several dossiers in an order of their own
    int count =
        (int)
            failed.stream()
                .filter(id -> transactions.call(() -> deliveries.redrive(id, clock.instant())))
                .count();
    transactions.run(
        () -> audit.record(actor, "result.redrive", docCode.orElse("all"), count + " results"));
    return count;
  }
}
