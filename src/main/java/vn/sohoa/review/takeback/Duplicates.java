package vn.sohoa.review.takeback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentState;
import vn.sohoa.link.ManualLinkService;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.DecisionDesk;
import vn.sohoa.review.DecisionLog;
import vn.sohoa.review.DecisionReceipt;
import vn.sohoa.review.Settlement;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.DuplicateAnswer;
import vn.sohoa.review.decision.DuplicateState;
import vn.sohoa.review.decision.ServiceReasons;

/** Decides whether two documents are the same paper; nothing else ever removes a duplicate. */
@ApplicationScoped
class Duplicates {
  private final DecisionDesk desk;
  private final DocumentRepository documents;
  private final ManualLinkService links;
  private final Withdrawals withdrawals;
  private final DecisionLog decisions;
  private final Settlement settlement;

  Duplicates(
      DecisionDesk desk,
      DocumentRepository documents,
      ManualLinkService links,
      Withdrawals withdrawals,
      DecisionLog decisions,
      Settlement settlement) {
    this.desk = desk;
    this.documents = documents;
    this.links = links;
    this.withdrawals = withdrawals;
    this.decisions = decisions;
    this.settlement = settlement;
  }

  @Transactional
  DecisionReceipt decide(
      String docCode, Preconditions sent, DuplicateRequest asked, DecisionDesk.Person person) {
    Document other = other(docCode, asked.other(), person);
    Document document = desk.open(docCode, other, sent, person);
    DecisionDesk.requireVisible(document);
    DecisionDesk.requireVisible(other);
    Optional<UUID> withdrawal =
        switch (asked.answer()) {
          case KEEP_BOTH -> Optional.empty();
          case THIS_ONE -> Optional.of(keep(document, other, asked, person));
          case OTHER_ONE -> Optional.of(keep(other, document, asked, person));
        };
    record(other, document, asked.answer().mirrored(), withdrawal, asked, person);
    UUID decision = record(document, other, asked.answer(), withdrawal, asked, person);
    settlement.conclude(document);
    settlement.conclude(other);
    return desk.receipt(document, decision);
  }

  private Document other(String docCode, String otherCode, DecisionDesk.Person person) {
    if (docCode.equals(otherCode)) {
      throw unprocessable(Message.of("fault.repeated", otherCode));
    }
    return documents
        .findByDocCode(otherCode)
        .filter(person.visibility()::sees)
        .orElseThrow(() -> unprocessable(Message.of("fault.unknown", otherCode)));
  }

  private static ProblemException unprocessable(Message detail) {
    return ProblemException.atPointer(Reason.UNPROCESSABLE, "/other", detail);
  }

  /** Withdraws one of two documents; the other takes its link if it has none. */
  private UUID keep(
      Document kept, Document other, DuplicateRequest asked, DecisionDesk.Person person) {
    withdrawals.requireUnused(other);
    UUID withdrawal =
        withdrawals.withdraw(
            other,
            asked.reason().orElseGet(() -> ServiceReasons.DUPLICATE_OF + kept.docCode()),
            person);
    boolean isOfSameRole = kept.declaration().role() == other.declaration().role();
    boolean isRead =
        kept.state() == DocumentState.READY || kept.state() == DocumentState.NEEDS_REVIEW;
    if (isOfSameRole && isRead) {
      links.takeOver(other, kept, asked.reason(), person.keyId());
    }
    return withdrawal;
  }

  private UUID record(
      Document document,
      Document about,
      DuplicateAnswer answer,
      Optional<UUID> withdrawal,
      DuplicateRequest asked,
      DecisionDesk.Person person) {
    return decisions.record(
        document,
        new DecisionLog.Entry(
            DecisionKind.DUPLICATE,
            about.docCode(),
            null,
            new DuplicateState(answer, withdrawal),
            asked.reason(),
            person.keyId()));
  }
}
