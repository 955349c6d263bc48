package vn.sohoa.review.takeback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.DecisionLog;
import vn.sohoa.review.Settlement;
import vn.sohoa.review.Undo;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.DuplicateAnswer;
import vn.sohoa.review.decision.DuplicateState;
import vn.sohoa.review.decision.Standing;

/**
 * Takes back on both documents that both are kept. If one was withdrawn, that is undone by undoing
 * its withdrawal.
 */
@ApplicationScoped
class UndoneDuplicate implements Undo {
  private final DocumentRepository documents;
  private final DecisionLog decisions;
  private final Settlement settlement;

  UndoneDuplicate(DocumentRepository documents, DecisionLog decisions, Settlement settlement) {
    this.documents = documents;
    this.decisions = decisions;
    this.settlement = settlement;
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.DUPLICATE;
  }

  @Override
  public void undo(Document document, Decision undone, Standing after) {
    requireBothKept(document, undone);
    Decision undo = undoOf(document, undone);
    documents
        .findByDocCode(undone.target())
        .map(other -> documents.lock(other.id()))
        .ifPresent(other -> undo(other, document.docCode(), undo));
  }

  private void undo(Document other, String docCode, Decision undo) {
    Optional<Decision> mirrored =
        decisions.standing(other.id()).about(DecisionKind.DUPLICATE, docCode);
    mirrored.ifPresent(decision -> decisions.recordUndo(other, decision, undo.reason(), undo.by()));
    settlement.conclude(other);
  }

  private void requireBothKept(Document document, Decision undone) {
    DuplicateAnswer answer =
        decisions.read(undone.after().orElseThrow(), DuplicateState.class).answer();
    if (answer != DuplicateAnswer.KEEP_BOTH) {
      String withdrawn = answer == DuplicateAnswer.THIS_ONE ? undone.target() : document.docCode();
      throw new ProblemException(
          Reason.DECISION_FINAL, Message.of("problem.undo-withdrawal", withdrawn));
    }
  }

  /** Returns the entry that tells who takes it back, and why. */
  private Decision undoOf(Document document, Decision undone) {
    return decisions.of(document.id()).stream()
        .filter(made -> made.undoes().filter(undone.id()::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
