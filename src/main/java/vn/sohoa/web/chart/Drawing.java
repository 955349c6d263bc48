package vn.sohoa.web.chart;

import java.util.List;

/**
 * A chart as elements of SVG, with the same numbers as a table for those who do not see it.
 *
 * @param name unique within the page
 * @param description what the chart shows, in a sentence
 * @param width in units of the drawing, as are all positions
 * @param grid behind the bars
 * @param curves before the bars
 * @param head of the table
 */
public record Drawing(
    String name,
    String title,
    String description,
    int width,
    int height,
    List<Bar> bars,
    List<Line> grid,
    List<Line> curves,
    List<Label> labels,
    List<String> head,
    List<Row> rows) {
  public Drawing {
    bars = List.copyOf(bars);
    grid = List.copyOf(grid);
    curves = List.copyOf(curves);
    labels = List.copyOf(labels);
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /**
   * @param style class of the style sheet
   */
  public record Bar(double x, double y, double width, double height, String style, String title) {}

  /**
   * @param points pairs of x and y, as SVG writes them
   * @param style class of the style sheet
   */
  public record Line(String points, String style) {}

  /**
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  public record Label(double x, double y, String anchor, String text) {}

  /** A row of the table. */
  public record Row(String label, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
