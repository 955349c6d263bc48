package vn.sohoa.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.audit.BulkReads;
import vn.sohoa.message.Message;
import vn.sohoa.problem.AnswerCutOffException;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.Transactions;

/** Guards that only what may be seen is handed out, and notes who gets it. */
@ApplicationScoped
class HandOut {
  /** Time for which it is known that a document may be handed out. */
  private static final Duration KNOWN = Duration.ofSeconds(1);

  private final ExportItems items;
  private final ExportRepository exports;
  private final BulkReads reads;
  private final Transactions transactions;
  private final Clock clock;

  HandOut(
      ExportItems items,
      ExportRepository exports,
      BulkReads reads,
      Transactions transactions,
      Clock clock) {
    this.items = items;
    this.exports = exports;
    this.reads = reads;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Does nothing if a document may be handed out now.
   *
   * @throws ProblemException if it was quarantined, which ends the export, or is not judged
   */
  void require(Export export, String docCode) {
    require(export, docCode, standings(export, List.of(docCode)));
  }

  private Map<String, ExportItems.Standing> standings(Export export, Collection<String> docCodes) {
    return transactions.call(() -> items.standings(export.id(), docCodes, clock.instant()));
  }

  private void require(Export export, String docCode, Map<String, ExportItems.Standing> standings) {
    ExportItems.Standing standing =
        Optional.ofNullable(standings.get(docCode))
            .orElseThrow(() -> ProblemException.notFound("export", export.id()));
    if (standing.secret()) {
      transactions.run(() -> exports.end(export.id()));
      throw ExportService.ended();
    }
    if (standing.unjudged()) {
      throw new ProblemException(Reason.EXPORT_NOT_READY, Message.of("problem.export-unjudged"));
    }
  }

  /** Begins an answer. */
  Answer begin(Export export, BulkReads.Reader reader) {
    return new Answer(export, reader);
  }

  /** An answer that is under way. Not for several threads. */
  final class Answer {
    private final Export export;
    private final BulkReads.Reader reader;
    private Collection<String> portion = List.of();
    private Map<String, ExportItems.Standing> standings = Map.of();
    private long lookedAt;

    private Answer(Export export, BulkReads.Reader reader) {
      this.export = export;
      this.reader = reader;
    }

    /** Notes that documents are handed out now, and looks at all of them at once. */
    void next(Collection<String> docCodes) {
      portion = docCodes;
      look();
      transactions.run(() -> reads.note(reader, docCodes, "export " + export.id()));
    }

    private void look() {
      standings = HandOut.this.standings(export, portion);
      lookedAt = System.nanoTime();
    }

    /**
     * Does nothing if a document may still be handed out. All that were noted last are looked at
     * again, once a second.
     *
     * @param docCode one of those that were noted last
     * @throws AnswerCutOffException if not
     */
    void require(String docCode) throws AnswerCutOffException {
      if (System.nanoTime() - lookedAt > KNOWN.toNanos()) {
        look();
      }
      try {
        HandOut.this.require(export, docCode, standings);
      } catch (ProblemException e) {
        throw new AnswerCutOffException(
            "export %s is cut off before %s: %s".formatted(export.id(), docCode, e.detail()));
      }
    }
  }
}
