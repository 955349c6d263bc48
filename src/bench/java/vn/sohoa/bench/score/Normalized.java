package vn.sohoa.bench.score;

import java.text.Normalizer;

/** Text as it is compared: NFC, white space collapsed, quotes and dashes of one kind. */
public final class Normalized {
  private Normalized() {}

  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[“”„‟«»″]", "\"")
        .replaceAll("[‘’‚‛′`´]", "'")
        .replaceAll("[‐‑‒–—―−]", "-")
        .replaceAll("[\\s\\u00A0]+", " ")
        .strip();
  }
}
