package vn.sohoa.filled.gap;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.page.FilledPlace;
import vn.sohoa.page.FillingDoubt;

/**
 * A gap of a printed header, in pixels of the upright page.
 *
 * @param left end of the printed word before it
 * @param right start of the printed word after it
 * @param baseline row on which the printed letters stand
 * @param em size of the printed font
 * @param doubts why its place cannot be relied upon
 */
public record Gap(
    FilledPlace place,
    double left,
    double right,
    double baseline,
    double em,
    List<FillingDoubt> doubts) {
  /** No value is as wide: five digits by hand. */
  private static final double WIDEST_EMS = 6;

  /** Half of a printed digit; a narrower gap is none. */
  private static final double NARROWEST_EMS = 0.25;

  public Gap {
    doubts = List.copyOf(doubts);
  }

  static Gap of(FilledPlace place, Edge left, Edge right, double baseline, double em) {
    var doubts = new ArrayList<FillingDoubt>();
    if (!left.seen() || !right.seen()) {
      doubts.add(FillingDoubt.NEIGHBOUR_NOT_SEEN);
    }
    double width = (right.x() - left.x()) / em;
    if (width > WIDEST_EMS) {
      doubts.add(FillingDoubt.TOO_WIDE);
    } else if (width < NARROWEST_EMS) {
      doubts.add(FillingDoubt.TOO_NARROW);
    }
    return new Gap(place, left.x(), Math.max(right.x(), left.x()), baseline, em, doubts);
  }

  /** Returns whether the gap is one that a value may stand in. */
  public boolean isReadable() {
    return !doubts.contains(FillingDoubt.TOO_WIDE) && !doubts.contains(FillingDoubt.TOO_NARROW);
  }

  /**
   * End of a printed word.
   *
   * @param seen whether the word was read there, rather than expected
   */
  record Edge(double x, boolean seen) {}
}
