package vn.sohoa.language;

import java.util.Set;

/** Initial consonants of a syllable (âm đầu), and the rimes that each may precede. */
final class Onset {
  private static final Set<String> ALL =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");
  private static final Set<String> BEFORE_Y =
      Set.of("", "h", "k", "l", "m", "n", "s", "t", "th", "v");
  // phuy, buýt, voan are French loanwords; labials precede no other glide
  private static final Set<String> GLIDES_OF_LABIALS = Set.of("oa", "oan", "oay", "uy", "uyt");

  private Onset() {}

  static boolean exists(String letters) {
    return ALL.contains(letters);
  }

  /**
   * Returns whether the spelling allows the combination: k, gh, ngh only before i, e, ê; c, g, ng
   * never.
   */
  static boolean joins(String onset, Rime rime) {
    return isSpelled(onset, rime.letters()) && (!rime.glided() || takesGlide(onset, rime));
  }

  private static boolean isSpelled(String onset, String rime) {
    if (rime.startsWith("y")) {
      return rime.equals("y") ? BEFORE_Y.contains(onset) : onset.isEmpty();
    }
    boolean front = "ieê".indexOf(rime.charAt(0)) >= 0;
    return switch (onset) {
      case "k", "gh", "ngh" -> front;
      case "c", "ng" -> !front;
      // the i of gi is also the i of the rime: gì, gìn, giếng
      case "g" -> !front || (rime.startsWith("i") && !rime.equals("ia") && !rime.equals("iu"));
      case "gi" -> !rime.startsWith("i");
      case "" -> !rime.startsWith("iê");
      default -> true;
    };
  }

  private static boolean takesGlide(String onset, Rime rime) {
    return switch (onset) {
      case "c", "k", "gi" -> false;
      case "b", "m", "p", "ph", "v" -> GLIDES_OF_LABIALS.contains(rime.letters());
      default -> true;
    };
  }
}
