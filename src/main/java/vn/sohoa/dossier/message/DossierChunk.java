package vn.sohoa.dossier.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import vn.sohoa.dossier.SyncOutcome;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Imports several lines of a batch in one transaction. If a line is rejected, the lines before and
 * after it are imported without it, so an invalid line does not affect others.
 */
@ApplicationScoped
class DossierChunk {
  private static final Logger LOG = Logger.getLogger(DossierChunk.class);

  private final DossierSync sync;

  DossierChunk(DossierSync sync) {
    this.sync = sync;
  }

  /**
   * Returns the results in the order of the lines, after commit.
   *
   * @param rows with distinct dossier codes
   */
  List<BatchResult> take(List<BatchRow> rows, String actor) {
    Map<Long, BatchResult> results = new TreeMap<>();
    rows.forEach(row -> row.refusal().ifPresent(refusal -> results.put(row.line(), refusal)));
    takeAll(rows.stream().filter(row -> row.message().isPresent()).toList(), actor, results);
    return List.copyOf(results.values());
  }

  private void takeAll(List<BatchRow> rows, String actor, Map<Long, BatchResult> results) {
    if (rows.size() <= 1) {
      rows.forEach(row -> results.put(row.line(), takeOne(row, actor)));
      return;
    }
    try {
      List<SyncOutcome> outcomes = sync.putAll(messages(rows), actor);
      for (int i = 0; i < rows.size(); i++) {
        BatchRow row = rows.get(i);
        results.put(row.line(), new BatchResult(row.line(), row.code(), outcomes.get(i)));
      }
    } catch (RefusedRowException refused) {
      int at = refused.row();
      takeAll(rows.subList(0, at), actor, results);
      takeAll(rows.subList(at, at + 1), actor, results);
      takeAll(rows.subList(at + 1, rows.size()), actor, results);
    } catch (RuntimeException e) {
      // The failing line is unknown, e.g. after a deadlock between two batches
      LOG.debugf(e, "%d lines of a batch are taken one by one", rows.size());
      rows.forEach(row -> takeAll(List.of(row), actor, results));
    }
  }

  private static List<DossierMessage> messages(List<BatchRow> rows) {
    return rows.stream().flatMap(row -> row.message().stream()).toList();
  }

  private BatchResult takeOne(BatchRow row, String actor) {
    try {
      DossierMessage message = row.message().orElseThrow();
      SyncOutcome outcome = sync.put(message.code(), message.content(), actor);
      return new BatchResult(row.line(), row.code(), outcome);
    } catch (ProblemException e) {
      return BatchResult.refused(row.line(), row.code(), e.reason(), e.detail());
    } catch (RuntimeException e) {
      LOG.errorf(e, "line %d of a batch failed", row.line());
      return BatchResult.refused(
          row.line(), row.code(), Reason.INTERNAL_ERROR, "line " + row.line());
    }
  }
}
