package vn.sohoa.link.scoring;

import java.util.List;
import vn.sohoa.document.LinkCandidate;
import vn.sohoa.document.LinkDecision;

/**
 * @param candidates best first; one for a linked document, none for an unmatched one
 */
public record Decision(LinkDecision kind, List<LinkCandidate> candidates) {
  public Decision {
    candidates = List.copyOf(candidates);
  }

  static Decision unmatched() {
    return new Decision(LinkDecision.UNMATCHED, List.of());
  }

  static Decision amongSeveral(List<LinkCandidate> candidates) {
    return new Decision(LinkDecision.AMBIGUOUS, candidates);
  }
}
