package vn.sohoa.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds values that stand in a list more than once. */
public final class Repeated {
  private Repeated() {}

  /** Returns the index of the first value that stood in the list before. */
  public static Optional<Integer> index(List<?> values) {
    var before = new HashSet<Object>();
    for (int i = 0; i < values.size(); i++) {
      if (!before.add(values.get(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
