package vn.sohoa.filled.rule;

import java.util.ArrayList;
import java.util.List;
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

  private final PageInk ink;
  private final double millimetre;
  private final List<Rule> open = new ArrayList<>();
  private final List<Rule> done = new ArrayList<>();

  private RuleFinder(PageInk ink, int dpi) {
    this.ink = ink;
    millimetre = dpi / MILLIMETRES_PER_INCH;
  }

  /**
   * Returns the rules, from top to bottom.
   *
   * @param dpi pixels per inch
   */
  public static List<Rule> find(PageInk ink, int dpi) {
    return new RuleFinder(ink, dpi).find();
  }

  private List<Rule> find() {
    for (int y = 0; y < ink.height(); y++) {
      int row = y;
      open.removeIf(rule -> rule.bottom() + 1 < row && done.add(rule));
      addRuns(y);
    }
    done.addAll(open);
    return done.stream()
        .filter(rule -> rule.width() >= SHORTEST * millimetre)
        .filter(rule -> rule.bottom() - rule.top() <= THICKEST * millimetre)
        .toList();
  }

  private void addRuns(int y) {
    int breaks = (int) Math.max(1, Math.round(BREAK * millimetre));
    int start = ink.nextDark(0, y, DARKNESS);
    while (start < ink.width()) {
      int end = ink.nextLight(start, y, DARKNESS);
      int next = ink.nextDark(end, y, DARKNESS);
      while (next < ink.width() && next - end < breaks) {
        end = ink.nextLight(next, y, DARKNESS);
        next = ink.nextDark(end, y, DARKNESS);
      }
      if (end - start >= SHORTEST_PART * millimetre) {
        add(new Rule(start, y, end, y + 1));
      }
      start = next;
    }
  }

  private void add(Rule run) {
    int gap = (int) (GAP * millimetre);
    Rule joined = run;
    for (Rule rule : List.copyOf(open)) {
      if (rule.left() <= joined.right() + gap && joined.left() <= rule.right() + gap) {
        open.remove(rule);
        joined =
            new Rule(
                Math.min(rule.left(), joined.left()),
                Math.min(rule.top(), joined.top()),
                Math.max(rule.right(), joined.right()),
                joined.bottom());
      }
    }
    open.add(joined);
  }
}
