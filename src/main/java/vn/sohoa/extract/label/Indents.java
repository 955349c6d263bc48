package vn.sohoa.extract.label;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Row;

/**
 * Tells by their indents where paragraphs begin and go on. Where they begin is certain only on
 * pages where a full line at the indent of the label goes on further left: there a line at this
 * indent begins a paragraph.
 */
public record Indents(List<Cell> cells) {
  private static final double INDENT = 15;
  private static final double MOST_INDENT = 55;
  private static final double SAME = 4;
  private static final double LINES_APART = 2.3;
  private static final double FULL_LINE = 0.8;

  /** Returns whether a paragraph begins as the one of the label does, and not goes on. */
  boolean beginsAlike(Cell label, Cell next) {
    return isAt(next.row(), label.row().left())
        && cells.stream()
            .filter(cell -> isAt(cell.row(), label.row().left()))
            .filter(cell -> cell.row().right() > FULL_LINE * cell.sheet().width())
            .anyMatch(this::goesOnFurtherLeft);
  }

  /**
   * Returns the line below a full first line that is so short that it ends where the first line,
   * which is indented, begins; empty if there is none.
   */
  public Optional<Cell> shortRest(Cell first) {
    double height = first.sheet().lineHeight();
    double left = first.row().left();
    return cells.stream()
        .filter(other -> other.row().middle() > first.row().middle() + height / 2)
        .filter(other -> other.row().middle() < first.row().middle() + LINES_APART * height)
        .filter(other -> other.row().right() <= left && other.row().left() > left - MOST_INDENT)
        .filter(_ -> first.row().right() > FULL_LINE * first.sheet().width())
        .min(Comparator.comparingDouble(other -> other.row().middle()));
  }

  private boolean goesOnFurtherLeft(Cell cell) {
    double height = cell.sheet().lineHeight();
    return cells.stream()
        .filter(other -> other.row().middle() > cell.row().middle() + height / 2)
        .filter(other -> other.row().middle() < cell.row().middle() + LINES_APART * height)
        .anyMatch(
            other ->
                other.row().left() < cell.row().left() - INDENT
                    && other.row().right() > cell.row().left());
  }

  private static boolean isAt(Row row, double left) {
    return Math.abs(row.left() - left) < SAME;
  }
}
