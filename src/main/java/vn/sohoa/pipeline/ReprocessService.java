package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.stream.Stream;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentSources;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.PageRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.review.DecisionLog;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.Standing;

/** Reprocesses finished documents, e.g. with a better model or after a fault was fixed. */
@ApplicationScoped
class ReprocessService {
  private final DocumentRepository documents;
  private final PageRepository pages;
  private final PageTasks pageTasks;
  private final StageQueue queue;
  private final AuditLog audit;
  private final DocumentSources sources;
  private final DecisionLog decisions;
  private final EngineTime engineTime;

  ReprocessService(
      DocumentRepository documents,
      PageRepository pages,
      PageTasks pageTasks,
      StageQueue queue,
      AuditLog audit,
      DocumentSources sources,
      DecisionLog decisions,
      EngineTime engineTime) {
    this.documents = documents;
    this.pages = pages;
    this.pageTasks = pageTasks;
    this.queue = queue;
    this.audit = audit;
    this.sources = sources;
    this.decisions = decisions;
    this.engineTime = engineTime;
  }

  @Transactional
  void restart(String docCode, Stage from, String actor, DocumentVisibility viewer) {
    Document document = documents.lock(documents.byDocCode(docCode, viewer).id());
    requirePossible(document, from);
    document.restart(from);
    runFrom(document, from);
    audit.record(actor, "document.reprocess", docCode, "from " + from);
  }

  /** Releases a quarantined document that is no state secret, and continues its processing. */
  @Transactional
  void release(String docCode, String actor) {
    Document document = documents.lock(documents.byDocCode(docCode).id());
    if (document.state() != DocumentState.QUARANTINED) {
      throw new ProblemException(
          Reason.CONFLICT, Message.of("problem.document-is", document.state()));
    }
    requirePartsReleased(document);
    if (wasWithdrawn(document)) {
      document.releaseWithdrawn();
      audit.record(actor, "document.release", docCode, "stays withdrawn");
      return;
    }
    Stage from = document.stage() == Stage.PAGES ? Stage.PAGES : Stage.EXTRACT;
    document.release(from);
    runFrom(document, from);
    audit.record(actor, "document.release", docCode, "from " + from);
  }

  /** What was taken out of use before it was quarantined stays so. */
  private boolean wasWithdrawn(Document document) {
    Standing standing = decisions.standing(document.id());
    return Stream.of(DecisionKind.WITHDRAWAL, DecisionKind.SPLIT, DecisionKind.JOIN)
        .anyMatch(kind -> standing.about(kind).isPresent());
  }

  /** A file shows what each of its parts shows. */
  private void requirePartsReleased(Document document) {
    sources.partsOf(document.id()).stream()
        .map(id -> documents.findById(id))
        .filter(part -> part.state() == DocumentState.QUARANTINED)
        .findFirst()
        .ifPresent(
            part -> {
              throw new ProblemException(
                  Reason.CONFLICT, Message.of("problem.part-is-quarantined", part.docCode()));
            });
  }

  private void runFrom(Document document, Stage from) {
    if (from == Stage.TRIAGE || from == Stage.PAGES) {
      pages.awaitAll(document.id());
    }
    engineTime.reset(document.id());
    queue.takeTurn(document);
    if (from == Stage.PAGES) {
      pageTasks.open(document);
    } else {
      queue.add(document, StageTask.of(document.id(), from).inRoundOf(document));
    }
  }

  private static void requirePossible(Document document, Stage from) {
    if (!document.state().isFinished()) {
      throw new ProblemException(
          Reason.CONFLICT, Message.of("problem.document-is", document.state()));
    }
    if (from == Stage.DONE) {
      throw ProblemException.of(
          Reason.INVALID_REQUEST,
          RequestFault.ofParameter("from", Message.of("fault.value", from))
              .allowing(
                  EnumSet.complementOf(EnumSet.of(from)).stream().map(Stage::name).toList(), ""));
    }
    if (document.stage().isBefore(from)) {
      throw new ProblemException(
          Reason.CONFLICT, Message.of("problem.document-came-to", document.stage()));
    }
  }
}
