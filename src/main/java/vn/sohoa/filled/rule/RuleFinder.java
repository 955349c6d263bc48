package vn.sohoa.filled.rule;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.filled.gap.InkBox;
import vn.sohoa.filled.gap.PageInk;

/**
 * Finds horizontal rules: long, thin and straight ink. A rule may be a little askew and broken, so
 * that its parts are on several rows.
 */
public final class RuleFinder {
  private static final double MILLIMETRES_PER_INCH = 25.4;
  private static final int DARKNESS = 60;
  private static final double SHORTEST_PART = 5;
  private static final double SHORTEST = 15;
  private static final double THICKEST = 1.6;
  private static final double BREAK = 0.25;
  private static final double GAP = 1.5;

  /** More rules are grain. */
  private static final int MOST_RULES = 2_000;

  private final PageInk ink;
  private final double millimetre;
  private final List<InkBox> open = new ArrayList<>();
  private final List<InkBox> done = new ArrayList<>();

  private RuleFinder(PageInk ink, int dpi) {
    this.ink = ink;
    millimetre = dpi / MILLIMETRES_PER_INCH;
  }

  /**
   * Returns the rules, from top to bottom.
   *
   * @param dpi pixels per inch
   */
  public static List<InkBox> find(PageInk ink, int dpi) {
    return new RuleFinder(ink, dpi).find();
  }

  private List<InkBox> find() {
    for (int y = 0; y < ink.height(); y++) {
      int row = y;
      open.removeIf(rule -> rule.bottom() + 1 < row && done.add(rule));
      addRuns(y);
      if (open.size() + done.size() > MOST_RULES) {
        return List.of();
      }
    }
    done.addAll(open);
    return done.stream()
        .filter(rule -> rule.width() >= SHORTEST * millimetre)
        .filter(rule -> rule.height() <= THICKEST * millimetre)
        .toList();
  }

  private void addRuns(int y) {
    int breaks = (int) Math.max(1, Math.round(BREAK * millimetre));
    for (PageInk.Run run : ink.runs(y, DARKNESS, breaks)) {
      if (run.length() >= SHORTEST_PART * millimetre) {
        add(new InkBox(run.left(), y, run.right(), y + 1));
      }
    }
  }

  private void add(InkBox run) {
    int gap = (int) (GAP * millimetre);
    InkBox joined = run;
    for (InkBox rule : List.copyOf(open)) {
      if (rule.left() <= joined.right() + gap && joined.left() <= rule.right() + gap) {
        open.remove(rule);
        joined =
            new InkBox(
                Math.min(rule.left(), joined.left()),
                Math.min(rule.top(), joined.top()),
                Math.max(rule.right(), joined.right()),
                joined.bottom());
      }
    }
    open.add(joined);
  }
}
