package vn.sohoa.dossier.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.DatabaseOutage;

/**
 * Imports several dossiers of a batch in one transaction. If one is rejected, those before and
 * after it are imported without it, so an invalid one does not affect others.
 */
@ApplicationScoped
class DossierChunk {
  private static final Logger LOG = Logger.getLogger(DossierChunk.class);

  private final DossierSync sync;

  DossierChunk(DossierSync sync) {
    this.sync = sync;
  }

  /**
   * Returns the results in the order of the rows, after commit.
   *
   * @param rows with distinct dossier codes
   */
  List<BatchResult> take(List<BatchRow> rows, Sender sender) {
    Map<BatchRow.Place, BatchResult> results = new HashMap<>();
    rows.forEach(row -> row.refusal().ifPresent(refusal -> results.put(row.place(), refusal)));
    try {
      takeAll(rows.stream().filter(row -> row.message().isPresent()).toList(), sender, results);
    } catch (RuntimeException e) {
      if (!DatabaseOutage.isCauseOf(e)) {
        throw e;
      }
      LOG.warnf("the database cannot take the dossiers of a batch: %s", e);
      rows.forEach(row -> results.computeIfAbsent(row.place(), any -> unavailable(row)));
    }
    return rows.stream().map(row -> results.get(row.place())).toList();
  }

  /**
   * @throws RuntimeException if the database cannot serve requests; rows that were not committed
   *     have no result then
   */
  private void takeAll(
      List<BatchRow> rows, Sender sender, Map<BatchRow.Place, BatchResult> results) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      List<SyncResult> taken = sync.putAll(messages(rows), sender);
      for (int i = 0; i < rows.size(); i++) {
        BatchRow row = rows.get(i);
        results.put(row.place(), BatchResult.accepted(row.place(), row.code(), taken.get(i)));
      }
    } catch (RefusedRowException refused) {
      int at = refused.row();
      BatchRow row = rows.get(at);
      results.put(row.place(), BatchResult.refused(row.place(), row.code(), refused.reason()));
      takeAll(rows.subList(0, at), sender, results);
      takeAll(rows.subList(at + 1, rows.size()), sender, results);
    } catch (RuntimeException e) {
      if (DatabaseOutage.isCauseOf(e)) {
        throw e;
      }
      if (rows.size() == 1) {
        BatchRow row = rows.getFirst();
        results.put(row.place(), failed(row, e));
        return;
      }
      // The failing row is unknown, e.g. after a deadlock between two batches
      LOG.debugf(e, "%d dossiers of a batch are taken one by one", rows.size());
      rows.forEach(row -> takeAll(List.of(row), sender, results));
    }
  }

  private static List<DossierMessage> messages(List<BatchRow> rows) {
    return rows.stream().flatMap(row -> row.message().stream()).toList();
  }

  private static BatchResult failed(BatchRow row, RuntimeException cause) {
    return cause instanceof ProblemException refused
        ? BatchResult.refused(row.place(), row.code(), refused)
        : BatchResult.failed(row.place(), row.code(), cause);
  }

  private static BatchResult unavailable(BatchRow row) {
    return BatchResult.refused(
        row.place(),
        row.code(),
        new ProblemException(
            Reason.DATABASE_UNAVAILABLE, Message.of("problem.DATABASE_UNAVAILABLE")));
  }
}
