package vn.sohoa.dossier.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

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
    takeAll(rows.stream().filter(row -> row.message().isPresent()).toList(), sender, results);
    return rows.stream().map(row -> results.get(row.place())).toList();
  }

  private void takeAll(
      List<BatchRow> rows, Sender sender, Map<BatchRow.Place, BatchResult> results) {
    if (rows.size() <= 1) {
      rows.forEach(row -> results.put(row.place(), takeOne(row, sender)));
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
      takeAll(rows.subList(0, at), sender, results);
      takeAll(rows.subList(at, at + 1), sender, results);
      takeAll(rows.subList(at + 1, rows.size()), sender, results);
    } catch (RuntimeException e) {
      // The failing row is unknown, e.g. after a deadlock between two batches
      LOG.debugf(e, "%d dossiers of a batch are taken one by one", rows.size());
      rows.forEach(row -> takeAll(List.of(row), sender, results));
    }
  }

  private static List<DossierMessage> messages(List<BatchRow> rows) {
    return rows.stream().flatMap(row -> row.message().stream()).toList();
  }

  private BatchResult takeOne(BatchRow row, Sender sender) {
    try {
      DossierMessage message = row.message().orElseThrow();
      return BatchResult.accepted(row.place(), row.code(), sync.put(message, sender));
    } catch (ProblemException e) {
      return BatchResult.refused(row.place(), row.code(), e);
    } catch (RuntimeException e) {
      String line = "line " + row.place().line();
      LOG.errorf(e, "%s of a batch failed", line);
      return BatchResult.refused(
          row.place(), row.code(), new ProblemException(Reason.INTERNAL_ERROR, line));
    }
  }
}
