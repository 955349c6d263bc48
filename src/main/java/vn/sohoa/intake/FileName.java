package vn.sohoa.intake;

import java.util.Optional;
import vn.sohoa.clean.text.SentText;

/** Sanitizes the sender's file name, which is displayed but never used as a path. */
final class FileName {
  private static final int LONGEST = 255;

  private FileName() {}

  static Optional<String> of(String sent) {
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String clean = SentText.of(name.replaceAll("[\\p{Cntrl}\\p{Cs}]", ""));
    return clean.isEmpty() ? Optional.empty() : Optional.of(cut(clean));
  }

  /** Cuts before a surrogate pair that would not fit as a whole. */
  private static String cut(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    boolean splitsPair = Character.isHighSurrogate(name.charAt(LONGEST - 1));
    return name.substring(0, splitsPair ? LONGEST - 1 : LONGEST);
  }
}
