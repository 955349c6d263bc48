package vn.sohoa.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import vn.sohoa.clean.text.EditDistance;

/** Finds the allowed name or value that somebody who mistyped one probably meant. */
public final class Nearest {
  private static final int LONGEST = 100;

  private Nearest() {}

  /**
   * Returns the allowed value that is most like the one sent, ignoring case; empty if none has half
   * of its letters in common.
   */
  public static Optional<String> to(String sent, Collection<String> allowed) {
    if (sent.isEmpty() || sent.length() > LONGEST) {
      return Optional.empty();
    }
    return allowed.stream()
        .min(Comparator.comparingInt(one -> distance(sent, one)))
        .filter(one -> 2 * distance(sent, one) <= Math.max(sent.length(), one.length()));
  }

  private static int distance(String sent, String one) {
    return EditDistance.between(sent.toLowerCase(Locale.ROOT), one.toLowerCase(Locale.ROOT));
  }
}
