package vn.sohoa.extract.layout;

import java.util.ArrayList;
import java.util.List;

/** The two columns of a header, each with its own rows, since their baselines may differ. */
public record Columns(List<Row> left, List<Row> right) {
  private static final double REACH = 70;
  private static final double MIN_GAP = 10;

  public static Columns split(List<Row> rows, double boundary, double lineHeight) {
    var left = new ArrayList<Placed>();
    var right = new ArrayList<Placed>();
    for (Row row : rows) {
      double edge = edge(row, boundary);
      row.words().forEach(word -> (word.upright().centerX() < edge ? left : right).add(word));
    }
    return new Columns(Rows.group(left, lineHeight), Rows.group(right, lineHeight));
  }

  // a date line may begin to the left of the motto above it, so the widest gap near the boundary
  // separates the columns
  private static double edge(Row row, double boundary) {
    double widest = MIN_GAP;
    double edge = boundary;
    for (int i = 1; i < row.words().size(); i++) {
      double from = row.words().get(i - 1).upright().right();
      double to = row.words().get(i).upright().x();
      double center = (from + to) / 2;
      if (to - from > widest && Math.abs(center - boundary) < REACH) {
        widest = to - from;
        edge = center;
      }
    }
    return edge;
  }
}
