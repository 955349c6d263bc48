package vn.sohoa.filled.tick;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.filled.gap.PageInk;

/**
 * A horizontal stroke as long as the side of a tick box: runs of ink on adjacent rows.
 *
 * @param left first column of its longest run
 * @param right first column after its longest run
 * @param top first row
 * @param bottom first row after it
 */
record Edge(int left, int right, int top, int bottom) {
  /** Rows without a run that do not end a stroke, since its pixels may be faint. */
  private static final int MISSING_ROWS = 1;

  private static final int MOST = 5_000;

  int width() {
    return right - left;
  }

  int thickness() {
    return bottom - top;
  }

  /**
   * Returns the strokes of a page, from top to bottom; none if there are so many that they are
   * grain.
   *
   * @param least length in pixels
   * @param most length in pixels
   * @param gap pixels of paper that do not end a run
   * @param darkness of ink, 1 to 255
   */
  static List<Edge> find(PageInk ink, int least, int most, int gap, int darkness) {
    var done = new ArrayList<Edge>();
    var open = new ArrayList<Edge>();
    for (int y = 0; y < ink.height(); y++) {
      int row = y;
      open.removeIf(edge -> edge.bottom + MISSING_ROWS < row && done.add(edge));
      for (PageInk.Run run : ink.runs(y, darkness, gap)) {
        if (run.length() >= least && run.length() <= most) {
          add(open, new Edge(run.left(), run.right(), y, y + 1));
        }
      }
      if (open.size() + done.size() > MOST) {
        return List.of();
      }
    }
    done.addAll(open);
    return done;
  }

  private static void add(List<Edge> open, Edge run) {
    for (int i = 0; i < open.size(); i++) {
      Edge edge = open.get(i);
      int common = Math.min(edge.right, run.right) - Math.max(edge.left, run.left);
      if (edge.bottom < run.bottom && 2 * common > Math.max(edge.width(), run.width())) {
        Edge longer = edge.width() >= run.width() ? edge : run;
        open.set(i, new Edge(longer.left, longer.right, edge.top, run.bottom));
        return;
      }
    }
    open.add(run);
  }
}
