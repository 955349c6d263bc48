package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.clean.finding.Quality;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentSources;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.sql.Transactions;

/** Short transactions that read or change a document. */
@ApplicationScoped
class DocumentSteps {
  private static final Logger LOG = Logger.getLogger(DocumentSteps.class);
  private static final String ACTOR = "pipeline";
  private static final double MILLIS = 1000;

  private final Transactions transactions;
  private final DocumentRepository documents;
  private final DocumentSources sources;
  private final StageQueue queue;
  private final Clock clock;
  private final AuditLog audit;
  private final FindingRepository findings;
  private final PipelineMetrics metrics;

  DocumentSteps(
      Transactions transactions,
      DocumentRepository documents,
      DocumentSources sources,
      StageQueue queue,
      Clock clock,
      AuditLog audit,
      FindingRepository findings,
      PipelineMetrics metrics) {
    this.transactions = transactions;
    this.documents = documents;
    this.sources = sources;
    this.queue = queue;
    this.clock = clock;
    this.audit = audit;
    this.findings = findings;
    this.metrics = metrics;
  }

  <T> T read(UUID documentId, Function<Document, T> reader) {
    return transactions.call(() -> reader.apply(documents.findById(documentId)));
  }

  /**
   * Runs a change if the document is still in the stage and not final, so that a repeated step
   * changes nothing.
   */
  void change(UUID documentId, Stage stage, Consumer<Document> change) {
    transactions.run(
        () -> {
          Document document = documents.lock(documentId);
          if (document.stage() == stage && !document.state().isFinal()) {
            change.accept(document);
          }
        });
  }

  /** Advances the document and enqueues the step of its next stage in the current transaction. */
  void advance(Document document) {
    document.advanceTo(document.stage().next());
    queue.add(document, StageTask.of(document.id(), document.stage()).inRoundOf(document));
  }

  /**
   * Quarantines a state secret (Thông tư 03/2025/TT-VPCP, Điều 5): its processing ends here. So
   * does that of its other versions, of what it was made of, and of what was made of it.
   *
   * @param stamp text of the stamp
   */
  void quarantine(Document document, String stamp) {
    quarantineAlone(document, stamp);
    Set<UUID> shown =
        sources.of(document.id()).stream()
            .map(DocumentSources.Pages::documentId)
            .collect(Collectors.toSet());
    for (UUID id : sources.kin(document.id())) {
      Document other = documents.lock(id);
      boolean isOpen = other.state() != DocumentState.QUARANTINED;
      if (isOpen && (!other.secrecy().isReleased() || shown.contains(id))) {
        quarantineAlone(other, "shows the paper of " + document.docCode());
      }
    }
  }

  /**
   * Quarantines a document of which some pages could not be read, until a person judged them. Its
   * processing continues then.
   */
  void hold(Document document) {
    document.hold(clock.instant());
    audit.record(ACTOR, "document.hold", document.docCode(), "not all pages could be judged");
    logEnd(document, " until it is screened");
  }

  private void quarantineAlone(Document document, String stamp) {
    document.quarantine(clock.instant());
    audit.record(ACTOR, "document.quarantine", document.docCode(), stamp);
    logEnd(document, "");
  }

  void fail(Document document, Failure failure) {
    document.fail(failure.reason(), clock.instant());
    measureEnd(document);
    logEnd(document, " " + failure.reason() + " (" + failure.detail() + ")");
  }

  /** Ends processing, or updates the result of a document that is finished already. */
  void finish(Document document, boolean doubtful, Quality quality) {
    boolean isFirst = !document.state().isFinal();
    document.finish(doubtful, quality.score(), clock.instant());
    if (isFirst) {
      measureEnd(document);
      logEnd(document, "");
    }
  }

  private void measureEnd(Document document) {
    metrics.documentEnded(document);
    findings.of(document.id()).forEach(metrics::found);
    if (document.restarts() == 0) { // later, the time since receipt says nothing about the service
      metrics.documentTook(secondsSince(document.receivedAt()));
    }
  }

  private void logEnd(Document document, String detail) {
    LOG.infof(
        "document %s is %s%s, received %.1f s ago, pages %d, key %s, request %s",
        document.docCode(),
        document.state(),
        oneLine(detail),
        secondsSince(document.receivedAt()),
        document.pageCount().orElse(0),
        document.keyId(),
        document.requestId().orElse("-"));
  }

  /** Returns what is needed to find the sender of a document in logs. */
  static String sender(Document document) {
    return "document %s, key %s, request %s"
        .formatted(document.docCode(), document.keyId(), document.requestId().orElse("-"));
  }

  /** Not negative, even if the clock was set back. */
  private double secondsSince(Instant received) {
    return Math.max(0, Duration.between(received, clock.instant()).toMillis()) / MILLIS;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
