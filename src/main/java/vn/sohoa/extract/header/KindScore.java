package vn.sohoa.extract.header;

import java.util.List;
import vn.sohoa.extract.kind.Kind;

/**
 * Score of a kind of paper.
 *
 * @param score sum of the weights of the marks found; 1 is enough
 * @param reasons the marks found
 */
public record KindScore(Kind kind, double score, List<String> reasons) {
  public KindScore {
    reasons = List.copyOf(reasons);
  }

  private static final double ENOUGH = 0.999;

  /** Returns whether the score suffices to recognise the kind. */
  public boolean isEnough() {
    return score >= ENOUGH;
  }
}
