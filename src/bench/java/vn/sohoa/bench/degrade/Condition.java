package vn.sohoa.bench.degrade;

import java.util.Locale;

/** The states in which pages come from scanners, each made by {@link Degrader}. */
public enum Condition {
  CLEAN,
  /** Laid in askew by 1.5° or 2°, to either side. */
  SKEW,
  BLUR,
  /** Grain and speckle. */
  NOISE,
  /** Saved with JPEG quality 40. */
  JPEG40,
  /** Light that falls off, and a dark gutter. */
  UNEVEN,
  /** A seal and a signature over the signer's name. */
  SEAL,
  /** The back of the sheet shines through. */
  BLEED,
  /** Scanned as black or white only, one bit a pixel. */
  BITONAL,
  /** All of it but {@link #BITONAL}: a poor photocopy. */
  COMBO;

  /** As in options and file names, e.g. {@code jpeg40}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the other side of the sheet matters. */
  public boolean showsBack() {
    return this == BLEED || this == COMBO;
  }

  /** Whether scans of this condition are kept as JPEG; the others are PNG. */
  public boolean isJpeg() {
    return this == JPEG40 || this == COMBO;
  }

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Condition of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
