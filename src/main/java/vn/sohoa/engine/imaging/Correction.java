package vn.sohoa.engine.imaging;

import java.util.EnumSet;
import java.util.Set;

/** Corrections applied to a page before reading, in the order of application. */
public enum Correction {
  /** Replaces the black border by paper. */
  REMOVE_BORDER,
  /** Replaces specks by their surroundings. */
  REMOVE_SPECKS,
  /** Makes the background even and white. */
  FLATTEN,
  /** Finds text lines by a local threshold (Sauvola). */
  LOCAL_THRESHOLD;

  private static final double BORDER_FROM = 0.001;

  /** A clean page has fewer than 5; salt-and-pepper noise of 1% produces more than 5000. */
  private static final double SPECKS_FROM = 150;

  /** Below this resolution, dots and diacritics are as small as specks. */
  private static final int SPECKS_FROM_DPI = 190;

  private static final int UNEVEN_FROM = 30;
  private static final int FADED_BELOW = 110;

  /** Returns the corrections required by the measurements; deskewing is always applied later. */
  public static Set<Correction> of(Condition page) {
    Set<Correction> corrections = EnumSet.noneOf(Correction.class);
    if (page.borderShare() > BORDER_FROM) {
      corrections.add(REMOVE_BORDER);
    }
    if (page.specks() > SPECKS_FROM && page.dpi() >= SPECKS_FROM_DPI) {
      corrections.add(REMOVE_SPECKS);
    }
    if (!page.bilevel()) {
      corrections.add(FLATTEN);
    }
    if (page.light().unevenness() > UNEVEN_FROM || page.light().contrast() < FADED_BELOW) {
      corrections.add(LOCAL_THRESHOLD);
    }
    return corrections;
  }
}
