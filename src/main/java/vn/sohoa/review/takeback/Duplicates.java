package vn.sohoa.review.takeback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentState;
import vn.sohoa.link.LinkRepository;
import vn.sohoa.link.RelinkRequested;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.DecisionDesk;
import vn.sohoa.review.DecisionLog;
import vn.sohoa.review.DecisionReceipt;
import vn.sohoa.review.decision.DecisionKind;

/** Decides whether two documents are the same paper; nothing else ever removes a duplicate. */
@ApplicationScoped
class Duplicates {
  private final DecisionDesk desk;
  private final DocumentRepository documents;
  private final LinkRepository links;
  private final Withdrawals withdrawals;
  private final DecisionLog decisions;
  private final Event<RelinkRequested> relinks;

  Duplicates(
      DecisionDesk desk,
      DocumentRepository documents,
      LinkRepository links,
      Withdrawals withdrawals,
      DecisionLog decisions,
      Event<RelinkRequested> relinks) {
    this.desk = desk;
    this.documents = documents;
    this.links = links;
    this.withdrawals = withdrawals;
    this.decisions = decisions;
    this.relinks = relinks;
  }

  @Transactional
  DecisionReceipt decide(
      String docCode, Preconditions sent, DuplicateRequest asked, DecisionDesk.Person person) {
    Document other = other(docCode, asked.other(), person);
    Document document = desk.open(docCode, other, sent, person);
    desk.requireInUse(document);
    desk.requireInUse(other);
    Optional<UUID> withdrawal =
        switch (asked.answer()) {
          case KEEP_BOTH -> Optional.empty();
          case THIS_ONE -> Optional.of(keep(document, other, asked, person));
          case OTHER_ONE -> Optional.of(keep(other, document, asked, person));
        };
    record(other, document, asked.answer().mirrored(), withdrawal, asked, person);
    UUID decision = record(document, other, asked.answer(), withdrawal, asked, person);
    return desk.receipt(document, decision);
  }

  private Document other(String docCode, String otherCode, DecisionDesk.Person person) {
    if (docCode.equals(otherCode)) {
      throw unprocessable(Message.of("fault.repeated", otherCode));
    }
    return documents
        .find("docCode", otherCode)
        .firstResultOptional()
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
            other, asked.reason().orElseGet(() -> "duplicate of " + kept.docCode()), person);
    boolean isOfSameRole = kept.declaration().role() == other.declaration().role();
    boolean isRead =
        kept.state() == DocumentState.READY || kept.state() == DocumentState.NEEDS_REVIEW;
    if (isOfSameRole && isRead) {
      links.takeOver(other.id(), kept.id(), person.keyId());
      relinks.fire(RelinkRequested.soon(List.of(kept.id())));
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
            new DuplicateDecision(answer, withdrawal),
            asked.reason(),
            person.keyId()));
  }
}
