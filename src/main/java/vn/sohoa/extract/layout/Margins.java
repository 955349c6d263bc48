package vn.sohoa.extract.layout;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Left and right edge of the justified body text (nội dung), in points. Title and subject are
 * centred and do not reach them.
 */
public record Margins(double left, double right) {
  private static final int LONG = 8;
  private static final double TOLERANCE = 5;
  private static final double MIN_INDENT = 15;
  private static final double MAX_INDENT = 55;

  public static Margins of(Sheet sheet) {
    List<Row> rows = sheet.rows().stream().filter(row -> row.words().size() >= LONG).toList();
    return new Margins(mostCommon(rows, Row::left), mostCommon(rows, Row::right));
  }

  /**
   * Returns whether a body paragraph begins: an indented full row, followed by one that starts at
   * the margin.
   */
  public boolean beginsParagraph(Row row, Row next) {
    boolean isIndented = row.left() > left + MIN_INDENT && row.left() < left + MAX_INDENT;
    return isIndented
        && Math.abs(row.right() - right) < TOLERANCE
        && Math.abs(next.left() - left) < TOLERANCE;
  }

  private static double mostCommon(List<Row> rows, ToDoubleFunction<Row> edge) {
    double best = Double.NaN;
    long most = 0;
    for (Row row : rows) {
      double value = edge.applyAsDouble(row);
      long near =
          rows.stream()
              .filter(other -> Math.abs(edge.applyAsDouble(other) - value) < TOLERANCE)
              .count();
      if (near > most) {
        most = near;
        best = value;
      }
    }
    return best;
  }
}
