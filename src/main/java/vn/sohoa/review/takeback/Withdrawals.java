package vn.sohoa.review.takeback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.link.RelinkRequested;
import vn.sohoa.link.SharedComponentRelinker;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.DecisionDesk;
import vn.sohoa.review.DecisionLog;
import vn.sohoa.review.DecisionReceipt;
import vn.sohoa.review.ReadingRequested;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;

/**
 * Takes documents back, and undoes that. The bytes stay, since the row still refers to them, and so
 * does the link, which counts for nothing.
 */
@ApplicationScoped
public class Withdrawals {
  private final DecisionDesk desk;
  private final DocumentRepository documents;
  private final DossierRepository dossiers;
  private final FindingRepository findings;
  private final SharedComponentRelinker companions;
  private final DecisionLog decisions;
  private final RescanRepository rescans;
  private final Event<RelinkRequested> relinks;
  private final Event<ReadingRequested> readings;
  private final Clock clock;

  Withdrawals(
      DecisionDesk desk,
      DocumentRepository documents,
      DossierRepository dossiers,
      FindingRepository findings,
      SharedComponentRelinker companions,
      DecisionLog decisions,
      RescanRepository rescans,
      Event<RelinkRequested> relinks,
      Event<ReadingRequested> readings,
      Clock clock) {
    this.desk = desk;
    this.documents = documents;
    this.dossiers = dossiers;
    this.findings = findings;
    this.companions = companions;
    this.decisions = decisions;
    this.rescans = rescans;
    this.relinks = relinks;
    this.readings = readings;
    this.clock = clock;
  }

  @Transactional
  DecisionReceipt withdraw(
      String docCode, Preconditions sent, WithdrawRequest asked, DecisionDesk.Person person) {
    Document document = desk.open(docCode, sent, person);
    if (!asked.evenIfReused().orElse(false)) {
      requireUnused(document);
    }
    return desk.receipt(document, withdraw(document, asked.reason(), person));
  }

  /**
   * Takes a locked document back in the caller's transaction; returns the decision.
   *
   * @throws ProblemException if it is quarantined, or was taken back before
   */
  UUID withdraw(Document document, String reason, DecisionDesk.Person person) {
    DecisionDesk.requireVisible(document);
    var entry =
        new DecisionLog.Entry(
            DecisionKind.WITHDRAWAL,
            "",
            WithdrawnFrom.of(document),
            null,
            Optional.of(reason),
            person.keyId());
    takeOut(document);
    return decisions.record(document, entry);
  }

  /**
   * Takes a locked document out of use in the caller's transaction, which records why.
   *
   * @throws IllegalStateException if it is quarantined, or was taken back before
   */
  public void takeOut(Document document) {
    document.withdraw(clock.instant());
    older(document)
        .filter(older -> older.replacedBy().filter(document.id()::equals).isPresent())
        .ifPresent(this::returnToUse);
    rescans.close(document.id());
    companions.relinkBeside(document);
    judgeLikeOnes(document);
  }

  private void returnToUse(Document older) {
    older.returnToUse();
    relinks.fire(RelinkRequested.soon(List.of(older.id())));
  }

  /** Undoes a withdrawal: a reading that was stopped by it begins its stage again. */
  void undo(Document document, Decision undone) {
    if (document.state() != DocumentState.WITHDRAWN) {
      throw DecisionDesk.refused(document);
    }
    older(document).ifPresent(older -> takePlaceOf(older, document));
    WithdrawnFrom from = decisions.read(undone.before().orElseThrow(), WithdrawnFrom.class);
    document.reinstate(from.state(), from.failure());
    if (document.state().isFinal()) {
      // What happened meanwhile, such as a late dossier, has passed it by
      relinks.fire(RelinkRequested.soon(List.of(document.id())));
    } else {
      readings.fire(new ReadingRequested(document.id()));
    }
    companions.relinkBeside(document);
    judgeLikeOnes(document);
  }

  /** That they may be duplicates of this document stops them only while it is in use. */
  private void judgeLikeOnes(Document document) {
    List<UUID> like = findings.documentsAbout(document.docCode());
    if (!like.isEmpty()) {
      relinks.fire(RelinkRequested.soon(like));
    }
  }

  private void takePlaceOf(Document older, Document document) {
    if (older.replacedBy().isPresent()) {
      throw new ProblemException(
          Reason.CONFLICT,
          Message.of(
              "problem.replaced-by", documents.findById(older.replacedBy().get()).docCode()));
    }
    document.replace(older);
  }

  private Optional<Document> older(Document document) {
    return document.replaces().map(documents::lock);
  }

  /**
   * @throws ProblemException if a dossier re-uses the document
   */
  public void requireUnused(Document document) {
    List<String> reusing = dossiers.reusing(document.docCode());
    if (!reusing.isEmpty()) {
      throw new ProblemException(
          Reason.DOCUMENT_REUSED, Message.of("problem.reused-by", String.join(", ", reusing)));
    }
  }
}
