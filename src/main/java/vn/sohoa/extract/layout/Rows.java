package vn.sohoa.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Groups words into rows by position. The text lines of the OCR engine are not reliable for this:
 * it merges the two columns of a header into one line, or separates a number from its notation.
 */
public final class Rows {
  private static final double SAME_ROW = 0.45;
  private static final double MAX_HEIGHTS = 4;
  private static final double COVERED = 0.5;

  private Rows() {}

  /**
   * Groups words into rows, top to bottom.
   *
   * @param lineHeight usual height of a word on the page, in points
   */
  public static List<Row> group(List<Placed> words, double lineHeight) {
    var byMiddle = Comparator.<Placed>comparingDouble(word -> word.upright().centerY());
    var rows = new ArrayList<Row>();
    var row = new ArrayList<Placed>();
    for (Placed word : words.stream().sorted(byMiddle).toList()) {
      if (word.upright().height() > MAX_HEIGHTS * lineHeight) {
        continue;
      }
      if (!row.isEmpty() && word.upright().centerY() - middle(row) > SAME_ROW * lineHeight) {
        rows.add(inOrder(row));
        row.clear();
      }
      row.add(word);
    }
    if (!row.isEmpty()) {
      rows.add(inOrder(row));
    }
    return List.copyOf(rows);
  }

  private static double middle(List<Placed> row) {
    return row.stream().mapToDouble(word -> word.upright().centerY()).average().orElseThrow();
  }

  private static Row inOrder(List<Placed> words) {
    return new Row(
        words.stream()
            .filter(word -> words.stream().noneMatch(other -> isShadow(word, other)))
            .sorted(Comparator.comparingDouble(word -> word.upright().x()))
            .toList());
  }

  // ink showing through from the back is recognised as a second line at the same position
  private static boolean isShadow(Placed word, Placed other) {
    double from = Math.max(word.upright().x(), other.upright().x());
    double to = Math.min(word.upright().right(), other.upright().right());
    return word.word().line() != other.word().line()
        && to - from > COVERED * word.upright().width()
        && word.word().confidence() < other.word().confidence();
  }
}
