package vn.sohoa.extract.header;

import java.util.List;
import vn.sohoa.extract.kind.Kind;

/**
 * How much speaks for a kind of paper.
 *
 * @param score sum of the weights of what was found; 1 is enough
 * @param reasons what was found
 */
public record KindScore(Kind kind, double score, List<String> reasons) {
  public KindScore {
    reasons = List.copyOf(reasons);
  }

  private static final double ENOUGH = 0.999;

  /** Whether the kind is recognised by it. */
  public boolean isEnough() {
    return score >= ENOUGH;
  }
}
