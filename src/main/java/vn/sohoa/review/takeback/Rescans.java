package vn.sohoa.review.takeback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentState;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Repeated;
import vn.sohoa.review.DecisionDesk;
import vn.sohoa.review.DecisionLog;
import vn.sohoa.review.DecisionReceipt;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.Standing;

/** Asks stations to scan papers again. */
@ApplicationScoped
class Rescans {
  private final DecisionDesk desk;
  private final RescanRepository requests;
  private final DecisionLog decisions;

  Rescans(DecisionDesk desk, RescanRepository requests, DecisionLog decisions) {
    this.desk = desk;
    this.requests = requests;
    this.decisions = decisions;
  }

  /** Asks for a new scan; a later request takes the place of an earlier one. */
  @Transactional
  DecisionReceipt ask(
      String docCode, Preconditions sent, RescanRequest asked, DecisionDesk.Person person) {
    Document document = desk.open(docCode, sent, person);
    desk.requireInUse(document);
    List<Integer> pages = asked.pages().orElseGet(List::of);
    requirePages(pages, document);
    UUID decision =
        decisions.record(
            document,
            new DecisionLog.Entry(
                DecisionKind.RESCAN,
                "",
                null,
                new RescanPages(pages),
                Optional.of(asked.reason()),
                person.keyId()));
    requests.open(document.id(), decision, pages, asked.reason());
    return desk.receipt(document, decision);
  }

  /**
   * Undoes a request; an earlier one that it took the place of stands again.
   *
   * @param after the decisions that stand without it
   */
  void undo(Document document, Standing after) {
    requests.close(document.id());
    boolean isInUse =
        document.replacedBy().isEmpty() && document.state() != DocumentState.WITHDRAWN;
    if (isInUse) {
      after.about(DecisionKind.RESCAN).ifPresent(earlier -> open(document, earlier));
    }
  }

  private void open(Document document, Decision decision) {
    requests.open(
        document.id(),
        decision.id(),
        decisions.read(decision.after().orElseThrow(), RescanPages.class).pages(),
        decision.reason().orElseThrow());
  }

  private static void requirePages(List<Integer> pages, Document document) {
    Repeated.index(pages)
        .ifPresent(
            at -> {
              throw unprocessable(at, Message.of("fault.repeated", pages.get(at)));
            });
    int count = document.pageCount().orElse(Integer.MAX_VALUE);
    for (int at = 0; at < pages.size(); at++) {
      if (pages.get(at) > count) {
        throw unprocessable(at, Message.of("fault.no-page", pages.get(at), count));
      }
    }
  }

  private static ProblemException unprocessable(int at, Message detail) {
    return ProblemException.atPointer(Reason.UNPROCESSABLE, "/pages/" + at, detail);
  }
}
