package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Row;

/** Finds the value of a label: directly after it, in the next cell, or below. */
final class ValueFinder {
  private static final double NEXT_CELL = 0.95;
  private static final double BELOW = 0.9;
  private static final double LINES_APART = 2.3;
  private static final double FULL_LINE = 0.8;
  private static final Pattern PUNCTUATION = Pattern.compile("[:;.,/|()_…–-]+");
  private static final Pattern NEW_ITEM =
      Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]|[a-zđ][.)]|[-–+•*]|[IVX]{1,4}\\.).*");

  private final List<Cell> cells;
  private final List<Anchor> labels;

  ValueFinder(List<Cell> cells, List<Anchor> labels) {
    this.cells = cells;
    this.labels = labels;
  }

  /**
   * Returns the value of a label.
   *
   * @param lines maximum number of rows of the value
   * @param below whether the value may be below the label
   */
  Optional<Value> after(Cell cell, Anchor.Place label, int lines, boolean below) {
    int start = valueStart(cell, label.nextWord());
    int end = nextLabel(cell, start);
    Optional<Row> behind = cell.words(start, end).filter(ValueFinder::hasContent);
    if (behind.isPresent()) {
      boolean isWhole = end == cell.size();
      List<Row> rows = isWhole ? continued(cell, behind.get(), lines) : List.of(behind.get());
      return Optional.of(Value.of(cell.sheet().number(), rows, label.evidence()));
    }
    return nextCell(cell)
        .map(next -> value(next, lines, label.evidence() * NEXT_CELL))
        .or(
            () ->
                below
                    ? cellBelow(cell).map(next -> value(next, lines, label.evidence() * BELOW))
                    : Optional.empty());
  }

  private Value value(Cell cell, int lines, double evidence) {
    Row row = cell.words(0, nextLabel(cell, 0)).orElse(cell.row());
    return Value.of(cell.sheet().number(), continued(cell, row, lines), evidence);
  }

  // labels are often bilingual: "Họ và tên / Full name:"
  private static int valueStart(Cell cell, int from) {
    int start = from;
    boolean isBilingual =
        start < cell.size() && cell.row().words().get(start).text().startsWith("/");
    if (isBilingual) {
      for (int i = start; i < cell.size(); i++) {
        if (cell.row().words().get(i).text().endsWith(":")) {
          return i + 1;
        }
      }
    }
    while (start < cell.size()
        && PUNCTUATION.matcher(cell.row().words().get(start).text()).matches()) {
      start++;
    }
    return start;
  }

  private int nextLabel(Cell cell, int from) {
    Deadline.check();
    return labels.stream()
        .flatMap(label -> label.find(cell, from).stream())
        .mapToInt(Anchor.Place::firstWord)
        .min()
        .orElse(cell.size());
  }

  private boolean beginsWithLabel(Cell cell) {
    return nextLabel(cell, 0) <= 1 && nextLabel(cell, 0) < cell.size();
  }

  private Optional<Cell> nextCell(Cell cell) {
    return cells.stream()
        .filter(other -> other.row().left() > cell.row().right())
        .filter(other -> isSameHeight(cell, other))
        .min(Comparator.comparingDouble(other -> other.row().left()))
        .filter(other -> hasContent(other.row()) && !beginsWithLabel(other));
  }

  private Optional<Cell> cellBelow(Cell cell) {
    return cells.stream()
        .filter(other -> isBelow(cell.row(), other))
        .filter(other -> overlaps(cell.row(), other.row()))
        .min(Comparator.comparingDouble(other -> other.row().middle()))
        .filter(other -> hasContent(other.row()) && !beginsWithLabel(other));
  }

  private List<Row> continued(Cell cell, Row first, int lines) {
    var rows = new ArrayList<Row>();
    rows.add(first);
    while (rows.size() < lines) {
      Row last = rows.getLast();
      Optional<Cell> next =
          cells.stream()
              .filter(other -> isBelow(last, other) && overlaps(last, other.row()))
              .min(Comparator.comparingDouble(other -> other.row().middle()));
      boolean goesOn = next.isPresent() && isFull(cell, last) && !begins(next.get());
      if (!goesOn) {
        break;
      }
      rows.add(next.get().row());
    }
    return rows;
  }

  private boolean begins(Cell cell) {
    return beginsWithLabel(cell) || NEW_ITEM.matcher(cell.row().text()).matches();
  }

  // a short row ends the text
  private static boolean isFull(Cell cell, Row row) {
    return row.right() > FULL_LINE * cell.sheet().width();
  }

  private static boolean isBelow(Row row, Cell other) {
    double distance = other.row().middle() - row.middle();
    double height = other.sheet().lineHeight();
    return distance > height / 2 && distance < LINES_APART * height;
  }

  private static boolean isSameHeight(Cell cell, Cell other) {
    return Math.abs(cell.row().middle() - other.row().middle()) < cell.sheet().lineHeight() / 2;
  }

  private static boolean overlaps(Row one, Row other) {
    return other.left() < one.right() && other.right() > one.left();
  }

  private static boolean hasContent(Row row) {
    return row.text().chars().anyMatch(Character::isLetterOrDigit);
  }
}
