package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.Blanks;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.TickMarks;

/** Finds the value of a label: directly after it, in the next cell, or below. */
final class ValueFinder {
  private static final double NEXT_CELL = 0.95;
  private static final double BELOW = 0.9;
  private static final double LINES_APART = 2.3;
  private static final double FULL_LINE = 0.8;
  private static final double INDENT = 40;
  private static final double PARAGRAPH = 8;

  /** Further dotted lines that a value may go on on, whatever its definition says. */
  private static final int DOTTED_LINES = 3;

  private final List<Cell> cells;
  private final List<Anchor> labels;
  private final Translations translations;
  private final Indents indents;

  ValueFinder(List<Cell> cells, List<Anchor> labels, Translations translations) {
    this.cells = cells;
    this.labels = labels;
    this.translations = translations;
    this.indents = new Indents(cells);
  }

  /**
   * Returns the value of a label.
   *
   * @param lines maximum number of rows of the value
   * @param below whether the value may be below the label
   */
  Optional<Value> after(Cell cell, Anchor.Place label, int lines, boolean below) {
    int start = LabelEnd.valueStart(cell, label);
    int end = end(cell, behindSameWords(cell, label, start));
    Optional<Row> behind = cell.words(start, end);
    if (isTitle(cell, label, behind)) {
      return Optional.empty();
    }
    if (behind.filter(ValueFinder::hasContent).isPresent()) {
      boolean isWhole = end == cell.size();
      List<Row> rows = isWhole ? continued(cell, behind.get(), lines) : List.of(behind.get());
      return Optional.of(Value.of(cell.sheet().number(), rows, label.evidence()));
    }
    if (end < cell.size() && TickMarks.isMark(cell.row().words().get(end))) {
      return Optional.empty();
    }
    if (isBlank(cell, label, end)) {
      return end == cell.size() ? onDottedLine(cell, label) : Optional.empty();
    }
    return nextCell(cell)
        .filter(_ -> LabelEnd.hasColon(cell, label) || isAlone(cell))
        .map(next -> value(next, lines, label.evidence() * NEXT_CELL))
        .or(
            () ->
                below
                    ? cellBelow(cell).map(next -> value(next, lines, label.evidence() * BELOW))
                    : Optional.empty());
  }

  /** A value may begin with its label: "Văn phòng công chứng: Văn phòng công chứng Mẫu". */
  private static int behindSameWords(Cell cell, Anchor.Place label, int start) {
    int end = start + label.nextWord() - label.firstWord();
    return end < cell.size() && key(cell, start, end).equals(key(cell, label)) ? end : start;
  }

  private static String key(Cell cell, Anchor.Place label) {
    return key(cell, label.firstWord(), label.nextWord());
  }

  private static String key(Cell cell, int from, int to) {
    return cell.words(from, to).map(row -> VietnameseText.letterKey(row.text())).orElse("");
  }

  // "NGƯỜI ĐẠI DIỆN THEO PHÁP LUẬT" above a signature has no value within
  private static boolean isTitle(Cell cell, Anchor.Place label, Optional<Row> behind) {
    return RowText.isCapital(words(cell, label))
        && !LabelEnd.hasColon(cell, label)
        && behind.filter(row -> RowText.isCapital(row.text())).isPresent();
  }

  private static String words(Cell cell, Anchor.Place label) {
    return cell.words(label.firstWord(), label.nextWord()).map(Row::text).orElse("");
  }

  private static boolean isBlank(Cell cell, Anchor.Place label, int end) {
    return cell.row().words().subList(Math.min(label.nextWord(), end), end).stream()
        .anyMatch(Blanks::isMark);
  }

  // the dots behind the label were left empty, and those of the next line were not
  private Optional<Value> onDottedLine(Cell cell, Anchor.Place label) {
    List<Row> rows = dotted(cell, cell.row());
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(Value.of(cell.sheet().number(), rows, label.evidence() * BELOW));
  }

  private Value value(Cell cell, int lines, double evidence) {
    Row row = cell.words(0, end(cell, 0)).orElse(cell.row());
    return Value.of(cell.sheet().number(), continued(cell, row, lines), evidence);
  }

  private int end(Cell cell, int start) {
    return Math.min(nextLabel(cell, start), Items.next(cell, start));
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
        .filter(this::mayBeValue);
  }

  /** Returns whether a row has no more than these cells: those with more are rows of tables. */
  private boolean isAlone(Cell cell) {
    return cells.stream().filter(other -> isSameHeight(cell, other)).count() <= 2;
  }

  private Optional<Cell> cellBelow(Cell cell) {
    return below(cell)
        .flatMap(next -> translations.contains(next) ? below(next) : Optional.of(next))
        .filter(this::mayBeValue);
  }

  private Optional<Cell> below(Cell cell) {
    return cells.stream()
        .filter(other -> isBelow(cell.row(), other))
        .filter(other -> overlaps(cell.row(), other.row()))
        .min(Comparator.comparingDouble(other -> other.row().middle()));
  }

  private boolean mayBeValue(Cell cell) {
    return hasContent(cell.row())
        && !beginsWithLabel(cell)
        && !Items.isLabelled(cell)
        && !translations.contains(cell);
  }

  private List<Row> continued(Cell cell, Row first, int lines) {
    var rows = new ArrayList<Row>();
    rows.add(first);
    Row last = cell.row();
    while (rows.size() < lines) {
      Cell line = Cell.of(cell.sheet(), last);
      Optional<Cell> next = below(line).or(() -> indents.shortRest(line));
      boolean goesOn =
          next.isPresent()
              && isFull(cell, last)
              && !begins(next.get())
              && !isTitle(rows.getLast(), next.get())
              && !isOther(cell, last, next.get())
              && !isBesideLabel(next.get())
              && !indents.beginsAlike(cell, next.get());
      if (!goesOn) {
        break;
      }
      last = next.get().row();
      rows.add(last);
    }
    rows.addAll(dotted(cell, last));
    return rows;
  }

  /**
   * @param value what is above of the value, without its label
   */
  private static boolean isTitle(Row value, Cell next) {
    return RowText.isCapital(next.row().text()) && !RowText.isCapital(value.text());
  }

  /** Returns whether a line is no part of the value that ends above it. */
  private static boolean isOther(Cell cell, Row last, Cell next) {
    boolean isParagraph =
        Character.isUpperCase(next.row().text().codePointAt(0))
            && last.equals(cell.row())
            && next.row().left() > last.left() + PARAGRAPH;
    return isParagraph
        || Items.isLabelled(next)
        || cell.sheet().rules().stream()
            .anyMatch(
                rule ->
                    rule.centerY() > last.middle()
                        && rule.centerY() < next.row().middle()
                        && rule.x() <= next.row().left()
                        && rule.right() >= next.row().right());
  }

  /** Returns the dotted lines below that the value goes on on. */
  private List<Row> dotted(Cell cell, Row above) {
    var rows = new ArrayList<Row>();
    Row last = above;
    while (rows.size() < DOTTED_LINES) {
      Optional<Cell> next = below(Cell.of(cell.sheet(), last));
      boolean goesOn =
          next.isPresent()
              && Blanks.isMark(next.get().row().words().getFirst())
              && hasContent(next.get().row())
              && end(next.get(), 0) == next.get().size()
              && isLeftOf(next.get().row(), cell.row());
      if (!goesOn) {
        break;
      }
      last = next.get().row();
      rows.add(last);
    }
    return rows;
  }

  // a dotted line of its own begins at the left margin of the label, or before it
  private static boolean isLeftOf(Row line, Row label) {
    return line.left() < label.left() + label.words().getFirst().upright().width() + INDENT;
  }

  // the value of the label on the next row of a title block or card
  private boolean isBesideLabel(Cell cell) {
    return cells.stream()
        .filter(other -> other.row().right() < cell.row().left())
        .filter(other -> isSameHeight(cell, other))
        .anyMatch(this::beginsWithLabel);
  }

  private boolean begins(Cell cell) {
    return beginsWithLabel(cell) || Items.isItem(cell) || translations.contains(cell);
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
