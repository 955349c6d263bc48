package vn.sohoa.extract.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.extract.label.Indents;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Row;

/**
 * How the text of a page flows: which lines begin a paragraph, and how many lines it has.
 *
 * @param cells all cells of the page, row by row
 */
record Flow(List<Cell> cells) {
  private static final double LINES_APART = 2.3;
  private static final double FULL_LINE = 0.8;
  private static final double INDENT = 8;

  /** Number, letter or bullet of an item. */
  private static final Pattern ITEM =
      Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})*[.)]?|[a-zđA-ZĐ][.)]|[-–+•*]|[IVX]{1,4}[.)]");

  /** Returns the index of the first word behind the number of an item and specks. */
  static int firstWord(Cell cell, int from) {
    int word = from;
    while (word < cell.size() - 1 && isBeforeLabel(cell, word)) {
      word++;
    }
    return word;
  }

  private static boolean isBeforeLabel(Cell cell, int word) {
    var placed = cell.row().words().get(word);
    return placed.key().isEmpty() || ITEM.matcher(placed.text()).matches();
  }

  /** Returns whether a paragraph, an item or a column begins with the cell. */
  boolean opens(Cell cell) {
    return firstWord(cell, 0) > 0 || above(cell).map(over -> begins(over, cell)).orElse(true);
  }

  /** Returns the lines from this one to the end of its paragraph, at least this one. */
  List<Cell> paragraph(Cell cell) {
    var lines = new ArrayList<Cell>();
    lines.add(cell);
    Optional<Cell> next = below(cell);
    while (next.isPresent() && !opens(next.get())) {
      lines.add(next.get());
      next = below(next.get());
    }
    return lines;
  }

  /** Returns whether another cell is to the right of this one. */
  boolean hasNeighbour(Cell cell) {
    return cells.stream()
        .anyMatch(
            other ->
                other.row().left() > cell.row().right()
                    && Math.abs(other.row().middle() - cell.row().middle())
                        < cell.sheet().lineHeight() / 2);
  }

  private static boolean begins(Cell over, Cell cell) {
    return over.row().right() < FULL_LINE * cell.sheet().width()
        || cell.row().left() > over.row().left() + INDENT;
  }

  private Optional<Cell> above(Cell cell) {
    return cells.stream()
        .filter(other -> isBelow(other.row(), cell))
        .filter(other -> overlaps(other.row(), cell.row()))
        .max(Comparator.comparingDouble(other -> other.row().middle()));
  }

  private Optional<Cell> below(Cell cell) {
    return cells.stream()
        .filter(other -> isBelow(cell.row(), other))
        .filter(other -> overlaps(cell.row(), other.row()))
        .min(Comparator.comparingDouble(other -> other.row().middle()))
        .or(() -> new Indents(cells).shortRest(cell));
  }

  private static boolean isBelow(Row row, Cell other) {
    double distance = other.row().middle() - row.middle();
    double height = other.sheet().lineHeight();
    return distance > height / 2 && distance < LINES_APART * height;
  }

  private static boolean overlaps(Row one, Row other) {
    return other.left() < one.right() && other.right() > one.left();
  }
}
