package vn.sohoa.engine.imaging;

import java.util.EnumSet;
import java.util.Set;

/** What can be done to a page before it is read, in the order in which it is done. */
public enum Correction {
  /** Black beside the sheet becomes paper. */
  REMOVE_BORDER,
  /** Specks become what is around them. */
  REMOVE_SPECKS,
  /** The background becomes even and white. */
  FLATTEN,
  /** Text lines are found by a threshold of their own neighbourhood (Sauvola). */
  LOCAL_THRESHOLD;

  private static final double BORDER_FROM = 0.001;

  /** A clean page has fewer than 5, salt-and-pepper noise of 1% makes more than 5000. */
  private static final double SPECKS_FROM = 150;

  /** Below this, dots and marks are as small as specks. */
  private static final int SPECKS_FROM_DPI = 190;

  private static final int UNEVEN_FROM = 30;
  private static final int FADED_BELOW = 110;

  /** Only what the measurements ask for; deskewing always follows. */
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
