package vn.sohoa.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import vn.sohoa.clean.text.EditDistance;

/** Finds the known name that was probably meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * Returns the known name with the fewest differing letters, ignoring case; empty if half of the
   * letters or more differ.
   */
  public static Optional<String> of(String sent, Collection<String> known) {
    String wanted = sent.toLowerCase(Locale.ROOT);
    Comparator<String> byDistance = Comparator.comparingInt(name -> distance(wanted, name));
    return known.stream()
        .filter(name -> 2 * distance(wanted, name) < Math.max(sent.length(), name.length()))
        .min(byDistance.thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String wanted, String name) {
    return EditDistance.between(wanted, name.toLowerCase(Locale.ROOT));
  }
}
