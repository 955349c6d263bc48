package vn.sohoa.intake;

import java.text.Normalizer;
import java.util.Optional;

/** Sanitizes the sender's file name, which is displayed but never used as a path. */
final class FileName {
  private static final int LONGEST = 255;

  private FileName() {}

  static Optional<String> of(String sent) {
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String clean =
        Normalizer.normalize(name.replaceAll("\\p{Cntrl}", ""), Normalizer.Form.NFC).strip();
    return clean.isEmpty()
        ? Optional.empty()
        : Optional.of(clean.substring(0, Math.min(LONGEST, clean.length())));
  }
}
