package vn.sohoa.extract.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Row;

/**
 * Columns of a table on a page.
 *
 * @param headings from left to right, at least one
 * @param edges where each column but the last ends, in points
 */
record Grid(List<Heading> headings, List<Double> edges) {
  private static final int STEPS = 40;

  /**
   * Places the edges between headings where the fewest words of the rows below cross them.
   *
   * @param rows below the headings
   */
  static Grid of(List<Heading> headings, List<Row> rows) {
    List<Placed> words = rows.stream().flatMap(row -> row.words().stream()).toList();
    var edges = new ArrayList<Double>();
    for (int i = 1; i < headings.size(); i++) {
      Heading before = headings.get(i - 1);
      edges.add(edge(before.right(), headings.get(i).left(), words, before.isNumbering()));
    }
    return new Grid(headings, edges);
  }

  /**
   * Returns the middle of the widest part with the fewest crossing words.
   *
   * @param isFirst whether it is that of the first such part: behind numbers, short texts may leave
   *     more room behind them than before
   */
  private static double edge(double from, double to, List<Placed> words, boolean isFirst) {
    double step = (to - from) / STEPS;
    int[] crossing =
        IntStream.rangeClosed(0, STEPS)
            .map(i -> (int) words.stream().filter(word -> crosses(word, from + i * step)).count())
            .toArray();
    int fewest = IntStream.of(crossing).min().orElse(0);
    int best = 0;
    int length = 0;
    int start = 0;
    for (int i = 0; i <= STEPS; i++) {
      start = i == 0 || crossing[i] != crossing[i - 1] ? i : start;
      boolean isWider = i - start + 1 > length && (!isFirst || length == 0 || start == best);
      if (crossing[i] == fewest && isWider) {
        length = i - start + 1;
        best = start;
      }
    }
    return from + (best + (length - 1) / 2.0) * step;
  }

  private static boolean crosses(Placed word, double x) {
    return word.upright().x() < x && x < word.upright().right();
  }

  int column(Placed word) {
    double x = word.upright().centerX();
    int column = 0;
    while (column < edges.size() && x > edges.get(column)) {
      column++;
    }
    return column;
  }

  /** Returns the words of a column on a row. */
  List<Placed> cell(Row row, int column) {
    return row.words().stream().filter(word -> column(word) == column).toList();
  }

  /** Returns how many columns have words on the row. */
  long filled(Row row) {
    return row.words().stream().map(this::column).distinct().count();
  }

  /** Returns the column that numbers the rows; empty if none does. */
  OptionalInt numbering() {
    return IntStream.range(0, headings.size())
        .filter(i -> headings.get(i).isNumbering())
        .findFirst();
  }

  /** Returns how many edges run through a word or a usual space between words of the row. */
  long crossed(Row row, double space) {
    return edges.stream().filter(edge -> isCrossed(row, edge, space)).count();
  }

  private static boolean isCrossed(Row row, double edge, double space) {
    double before =
        row.words().stream()
            .mapToDouble(word -> word.upright().right())
            .filter(right -> right <= edge)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    double after =
        row.words().stream()
            .map(Placed::upright)
            .filter(box -> box.x() >= edge)
            .min(Comparator.comparingDouble(box -> box.x()))
            .map(box -> box.x())
            .orElse(Double.POSITIVE_INFINITY);
    return row.words().stream().anyMatch(word -> crosses(word, edge)) || after - before < space;
  }
}
