package vn.sohoa.filled.rule;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.filled.gap.ConnectedInk;
import vn.sohoa.filled.gap.InkBox;
import vn.sohoa.filled.gap.PageInk;

/** Finds small pieces of connected ink. */
final class Dots {
  private static final int DARKNESS = 80;

  private Dots() {}

  /** Returns the pieces of at least and at most that many pixels in width and in height. */
  static List<InkBox> find(PageInk ink, int least, int most) {
    var page = new InkBox(0, 0, ink.width(), ink.height());
    var found = new ArrayList<InkBox>();
    ConnectedInk.forEach(
        ink.dark(page, DARKNESS),
        ink.width(),
        piece -> {
          if (Math.min(piece.width(), piece.height()) >= least
              && Math.max(piece.width(), piece.height()) <= most) {
            found.add(piece);
          }
        });
    return found;
  }
}
