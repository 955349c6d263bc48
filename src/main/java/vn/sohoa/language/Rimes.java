package vn.sohoa.language;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rimes, built from each nucleus and the codas that it allows. */
final class Rimes {
  private static final String NO_CODA = "-";

  private static final String PLAIN =
      """
      a  - m n ng nh p t c ch i y o u
      ă  m n ng p t c
      â  m n ng p t c u y
      e  - m n ng p t c o
      ê  - m n nh p t ch u
      i  - m n nh p t ch u
      o  - m n ng p t c i
      ô  - m n ng p t c i
      ơ  - m n p t i
      u  - m n ng p t c i
      ư  - ng t c i u
      y  -
      ia -
      iê m n ng p t c u
      yê m n ng t u
      ua -
      uô m n ng t c i
      ưa -
      ươ m n ng p t c i u
      oo ng c
      """;

  private static final String GLIDED =
      """
      oa - m n ng nh p t c ch i y o
      oă m n ng t c
      oe - n t o
      uâ n ng t y
      uê - nh ch
      uơ -
      uy - n nh p t ch u
      uya -
      uyê n t
      """;

  // without the u that always follows q
  private static final String RIMES_AFTER_Q =
      """
      a  - m n ng nh p t c ch i y o u
      ă  m n ng p t c
      â  n ng t y
      e  - n ng t o
      ê  - n nh t ch u
      i  - n nh t ch u
      ô  c
      ơ  - n t i
      y  - n nh t ch
      yê n t
      """;

  private static final Map<String, Rime> AFTER_Q = new HashMap<>();
  private static final Map<String, Rime> OTHERS = new HashMap<>();

  static {
    enter(PLAIN, false, OTHERS);
    enter(GLIDED, true, OTHERS);
    var afterQ = new HashMap<String, Rime>();
    enter(RIMES_AFTER_Q, true, afterQ);
    afterQ.values().stream().map(Rime::afterQ).forEach(rime -> AFTER_Q.put(rime.letters(), rime));
  }

  private Rimes() {}

  /** Returns the rime with these letters; null if it does not exist. */
  static @Nullable Rime find(String letters, boolean afterQ) {
    return (afterQ ? AFTER_Q : OTHERS).get(letters);
  }

  private static void enter(String table, boolean glided, Map<String, Rime> rimes) {
    for (String line : table.lines().toList()) {
      String[] parts = line.split(" +", -1);
      for (int coda = 1; coda < parts.length; coda++) {
        String letters = parts[coda].equals(NO_CODA) ? parts[0] : parts[0] + parts[coda];
        rimes.put(letters, Rime.of(letters, glided));
      }
    }
  }
}
