package vn.sohoa.extract.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.sohoa.clean.text.EditDistance;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Row;

/**
 * Heading of a column, on one or more rows.
 *
 * @param words at least one
 * @param left edge of its text, in points
 * @param right edge of its text
 * @param key its letters and digits, row by row
 */
record Heading(List<Placed> words, double left, double right, String key) {
  /** A wider gap, in line heights, separates columns. */
  private static final double GAP = 0.62;

  private static final int LETTERS_PER_ERROR = 7;
  private static final List<String> NUMBERING = List.of("stt", "sott", "tt", "sothutu", "no", "so");

  /** Returns the headings on some rows, from left to right. */
  static List<Heading> of(List<Row> rows, double lineHeight) {
    List<Placed> words =
        rows.stream()
            .flatMap(row -> row.words().stream())
            .filter(word -> !word.key().isEmpty())
            .sorted(Comparator.comparingDouble(word -> word.upright().x()))
            .toList();
    var headings = new ArrayList<Heading>();
    var column = new ArrayList<Placed>();
    double right = Double.NEGATIVE_INFINITY;
    for (Placed word : words) {
      if (!column.isEmpty() && word.upright().x() - right > GAP * lineHeight) {
        headings.add(of(column, rows));
        column.clear();
        right = Double.NEGATIVE_INFINITY;
      }
      column.add(word);
      right = Math.max(right, word.upright().right());
    }
    if (!column.isEmpty()) {
      headings.add(of(column, rows));
    }
    return headings;
  }

  private static Heading of(List<Placed> column, List<Row> rows) {
    String text =
        rows.stream()
            .flatMap(row -> row.words().stream())
            .filter(column::contains)
            .map(Placed::text)
            .collect(Collectors.joining(" "));
    return new Heading(
        List.copyOf(column),
        column.getFirst().upright().x(),
        column.stream().mapToDouble(word -> word.upright().right()).max().orElseThrow(),
        VietnameseText.letterKey(text));
  }

  double middle() {
    return (left + right) / 2;
  }

  /**
   * Returns whether it says that, perhaps with a unit behind it, or a few letters misread.
   *
   * @param wanted letters and digits
   */
  boolean says(String wanted) {
    if (wanted.isEmpty() || key.isEmpty()) {
      return false;
    }
    int allowed = wanted.length() / LETTERS_PER_ERROR;
    String start = key.substring(0, Math.min(key.length(), wanted.length()));
    boolean isLong = wanted.length() >= 2 * LETTERS_PER_ERROR / 3;
    return EditDistance.between(key, wanted) <= allowed
        || (isLong && EditDistance.between(start, wanted) <= allowed);
  }

  /** Returns whether the column numbers the rows (số thứ tự). */
  boolean isNumbering() {
    return NUMBERING.contains(key);
  }
}
