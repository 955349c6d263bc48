package vn.sohoa.filled.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import vn.sohoa.filled.gap.InkBox;
import vn.sohoa.filled.gap.PageInk;

/** Finds dotted and dashed lines: six dots or more of one size at regular distances. */
public final class DottedLineFinder {
  private static final double MILLIMETRES_PER_INCH = 25.4;
  private static final double SMALLEST = 0.18;
  private static final double LARGEST = 1.3;

  /** Distance of neighbours, in mm; a dot may be missing. */
  private static final double FAR = 3;

  private static final double LEVEL = 0.22;
  private static final int FEWEST = 6;

  /** Distance of the dots of a colon, in their sizes. */
  private static final double COLON = 4.5;

  private static final double REGULAR = 0.3;
  private static final double MOSTLY = 0.8;

  /** More pieces are grain. */
  private static final int MOST_PIECES = 60_000;

  private DottedLineFinder() {}

  /**
   * Returns the dotted lines of a page.
   *
   * @param dpi pixels per inch
   */
  public static List<DottedLine> find(PageInk ink, int dpi) {
    double millimetre = dpi / MILLIMETRES_PER_INCH;
    List<InkBox> dots =
        Dots.find(
            ink, Math.max(2, (int) (SMALLEST * millimetre)), (int) Math.ceil(LARGEST * millimetre));
    if (dots.size() > MOST_PIECES) {
      return List.of();
    }
    return chains(dots, millimetre).stream()
        .filter(DottedLineFinder::isRegular)
        .map(chain -> withoutColon(chain, dots))
        .filter(chain -> chain.size() >= FEWEST)
        .map(DottedLine::new)
        .toList();
  }

  /** The lower dot of a colon is as far from the next dot as others. */
  private static List<InkBox> withoutColon(List<InkBox> chain, List<InkBox> dots) {
    return isColon(chain.getFirst(), dots) ? chain.subList(1, chain.size()) : chain;
  }

  private static boolean isColon(InkBox lower, List<InkBox> dots) {
    int size = lower.height();
    return dots.stream()
        .anyMatch(
            upper ->
                upper.bottom() < lower.top()
                    && lower.top() - upper.bottom() < COLON * size
                    && Math.abs(upper.left() - lower.left()) <= Math.max(1, size / 3));
  }

  /** Appends each dot to the line that ends shortly before it at its height. */
  private static List<List<InkBox>> chains(List<InkBox> dots, double millimetre) {
    int level = (int) Math.max(1, Math.round(LEVEL * millimetre));
    var chains = new ArrayList<List<InkBox>>();
    var ends = new TreeMap<Integer, List<List<InkBox>>>();
    for (InkBox dot : dots.stream().sorted(Comparator.comparingInt(InkBox::left)).toList()) {
      List<InkBox> best = null;
      for (List<List<InkBox>> near :
          ends.subMap(dot.bottom() - level, dot.bottom() + level + 1).values()) {
        near.removeIf(chain -> dot.left() - chain.getLast().right() > FAR * millimetre);
        for (List<InkBox> chain : near) {
          boolean isNearer = best == null || chain.getLast().right() > best.getLast().right();
          if (chain.getLast().right() < dot.left() && isNearer && isAlike(chain.getLast(), dot)) {
            best = chain;
          }
        }
      }
      if (best == null) {
        best = new ArrayList<>();
        chains.add(best);
      } else {
        ends.getOrDefault(best.getLast().bottom(), new ArrayList<>()).remove(best);
      }
      best.add(dot);
      ends.computeIfAbsent(dot.bottom(), _ -> new ArrayList<>()).add(best);
    }
    return chains;
  }

  private static boolean isAlike(InkBox one, InkBox other) {
    return isAlike(one.width(), other.width()) && isAlike(one.height(), other.height());
  }

  private static boolean isAlike(int one, int other) {
    return Math.abs(one - other) <= Math.max(1, Math.max(one, other) / 3);
  }

  private static boolean isRegular(List<InkBox> chain) {
    if (chain.size() < FEWEST) {
      return false;
    }
    int[] steps = new int[chain.size() - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = chain.get(i + 1).left() - chain.get(i).left();
    }
    int[] sorted = steps.clone();
    Arrays.sort(sorted);
    double usual = sorted[sorted.length / 2];
    int regular = 0;
    for (int step : steps) {
      regular += Math.abs(step - usual) <= Math.max(1.5, REGULAR * usual) ? 1 : 0;
    }
    return regular >= MOSTLY * steps.length;
  }
}
