package vn.sohoa.review.takeback;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sohoa.document.Document;
import vn.sohoa.review.Undo;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.Standing;

/** Brings a withdrawn document back. */
@ApplicationScoped
class UndoneWithdrawal implements Undo {
  private final Withdrawals withdrawals;

  UndoneWithdrawal(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.WITHDRAWAL;
  }

  @Override
  public void undo(Document document, Decision undone, Standing after) {
    withdrawals.undo(document, undone);
  }
}
