package vn.sohoa.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Groups rows that are close enough to form one paragraph. */
public final class Paragraph {
  private static final double LINES_APART = 1.95;
  private static final int MAX_ROWS = 9;

  private Paragraph() {}

  /**
   * Returns the leading rows that are close together, up to the first that ends the paragraph.
   *
   * @param lineHeight usual height of a word, in points
   */
  public static List<Row> from(List<Row> rows, double lineHeight, Predicate<Row> isEnd) {
    var taken = new ArrayList<Row>();
    for (Row row : rows) {
      if (!row.hasLetters() && !isNumberAlone(row, taken)) {
        continue;
      }
      boolean isFar =
          !taken.isEmpty() && row.middle() - taken.getLast().middle() > LINES_APART * lineHeight;
      if (isFar || taken.size() == MAX_ROWS || isEnd.test(row)) {
        break;
      }
      taken.add(row);
    }
    return List.copyOf(taken);
  }

  // the year may be on a line of its own
  private static boolean isNumberAlone(Row row, List<Row> before) {
    return !before.isEmpty() && row.text().matches("\\d{1,4}[.,;]?");
  }
}
