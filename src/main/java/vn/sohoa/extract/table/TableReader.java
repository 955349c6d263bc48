package vn.sohoa.extract.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.kind.Column;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.RowCleaner;
import vn.sohoa.extract.layout.Blanks;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Pen;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.layout.TickMarks;
import vn.sohoa.page.Box;

/**
 * Reads a field whose values are the rows of a table, found by its headings. Each row is a JSON
 * object of its cells, see {@link RowCleaner}.
 */
public final class TableReader {
  private static final int MAX_HEADING_ROWS = 4;

  /** Share of the columns whose headings must be there. */
  private static final double NEEDED = 0.6;

  /** Confidence in columns that only their order tells. */
  private static final double BY_ORDER = 0.8;

  /** Pieces of a rule are not further apart in height, in points. */
  private static final double SAME_RULE = 2;

  private static final double ACROSS = 0.6;
  private static final double LINES_APART = 2;

  private final String kind;
  private final KindField field;
  private final List<String> titles;

  /** Letters and digits of the headings of each column. */
  private final Map<Column, List<String>> keys = new LinkedHashMap<>();

  public TableReader(String kind, KindField field) {
    this.kind = kind;
    this.field = field;
    this.titles = field.anchors().stream().map(VietnameseText::letterKey).toList();
    field
        .columns()
        .forEach(
            column ->
                keys.put(
                    column, column.headings().stream().map(VietnameseText::letterKey).toList()));
  }

  /**
   * Headings of a table.
   *
   * @param columns of the definition, with the index of the heading of each
   * @param said number of columns that their headings tell
   * @param lines number of rows with headings
   * @param next index of the first row below them
   * @param certain 1 if the headings say which columns they are, less if their order does
   */
  private record Found(
      List<Heading> headings,
      Map<Column, Integer> columns,
      int said,
      int lines,
      int next,
      double certain) {}

  /**
   * Returns the rows of the first such table of each page.
   *
   * @param rows of a page, see {@link Cell#ofRows}
   */
  public Reading read(List<Sheet> sheets, Function<Sheet, List<Cell>> rows) {
    return Reading.merge(sheets.stream().map(sheet -> read(sheet, rows.apply(sheet))).toList());
  }

  private Reading read(Sheet sheet, List<Cell> all) {
    List<Row> rows = all.stream().flatMap(cell -> withoutMarks(cell.row()).stream()).toList();
    Optional<Found> best = Optional.empty();
    for (int from = behindTitle(sheet, rows); from < rows.size(); from++) {
      Deadline.check();
      Optional<Found> found = headings(sheet, rows, from);
      best = isBetter(found, best) ? found : best;
    }
    return best.map(found -> read(sheet, rows, found)).orElse(Reading.NOTHING);
  }

  // rows of text above the headings may be taken for a part of them
  private static boolean isBetter(Optional<Found> found, Optional<Found> best) {
    return found.isPresent()
        && (best.isEmpty()
            || found.get().said() > best.get().said()
            || (found.get().said() == best.get().said()
                && found.get().lines() < best.get().lines()));
  }

  private static Optional<Row> withoutMarks(Row row) {
    List<Placed> words =
        row.words().stream()
            .filter(word -> !Blanks.isMark(word) && !TickMarks.isMark(word))
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(new Row(words));
  }

  private int behindTitle(Sheet sheet, List<Row> rows) {
    if (titles.isEmpty()) {
      return 0;
    }
    return IntStream.range(0, rows.size())
        .filter(i -> titles.stream().anyMatch(Cell.of(sheet, rows.get(i)).letters()::contains))
        .map(i -> i + 1)
        .findFirst()
        .orElse(rows.size());
  }

  /** Returns the headings that begin on that row and say most on the fewest rows. */
  private Optional<Found> headings(Sheet sheet, List<Row> rows, int from) {
    if (!field
        .zone()
        .contains(
            rows.get(from).centerX() / sheet.width(), rows.get(from).middle() / sheet.height())) {
      return Optional.empty();
    }
    Found best = null;
    for (int count = 1; count <= MAX_HEADING_ROWS && from + count <= rows.size(); count++) {
      List<Row> lines = rows.subList(from, from + count);
      boolean isFar =
          count > 1
              && lines.get(count - 1).middle() - lines.get(count - 2).middle()
                  > LINES_APART * sheet.lineHeight();
      if (isFar || isRuledBetween(sheet, lines)) {
        break;
      }
      List<Heading> headings = Heading.of(lines, sheet.lineHeight());
      Map<Column, Integer> columns = columns(headings);
      if (best == null || columns.size() > best.columns().size()) {
        best = new Found(headings, columns, columns.size(), count, from + count, 1);
      }
    }
    return Optional.ofNullable(best)
        .map(found -> inOrder(sheet, found))
        .filter(this::isEnough)
        .map(found -> whole(sheet, rows, found));
  }

  /**
   * Returns the headings with all columns, if there are as many as the definition has and rules are
   * below: those that say nothing known are the columns in their places, or the only one left.
   */
  private Found inOrder(Sheet sheet, Found found) {
    int[] data =
        IntStream.range(0, found.headings().size())
            .filter(i -> !found.headings().get(i).isNumbering())
            .toArray();
    List<Column> all = field.columns();
    boolean mayBe =
        !found.columns().isEmpty()
            && found.said() < all.size()
            && data.length == all.size()
            && rules(sheet, found.headings()).size() > 2;
    if (!mayBe) {
      return found;
    }
    var columns = new LinkedHashMap<>(found.columns());
    List<Column> missing = all.stream().filter(column -> !columns.containsKey(column)).toList();
    boolean isSame =
        columns.entrySet().stream()
            .allMatch(column -> column.getValue() == data[all.indexOf(column.getKey())]);
    if (!isSame && missing.size() > 1) {
      return found;
    }
    int[] open = IntStream.of(data).filter(i -> !columns.containsValue(i)).toArray();
    IntStream.range(0, missing.size()).forEach(i -> columns.put(missing.get(i), open[i]));
    return new Found(
        found.headings(), inOrder(columns), found.said(), found.lines(), found.next(), BY_ORDER);
  }

  private Map<Column, Integer> inOrder(Map<Column, Integer> columns) {
    var ordered = new LinkedHashMap<Column, Integer>();
    field.columns().forEach(column -> ordered.put(column, columns.getOrDefault(column, 0)));
    return ordered;
  }

  private boolean isEnough(Found found) {
    int all = field.columns().size();
    return found.columns().size() >= Math.max(Math.min(2, all), (int) Math.ceil(NEEDED * all));
  }

  /** Skips further lines of headings, if a rule is below them. */
  private static Found whole(Sheet sheet, List<Row> rows, Found found) {
    double last = rows.get(found.next() - 1).middle();
    OptionalDouble rule =
        rules(sheet, found.headings()).stream()
            .mapToDouble(Double::doubleValue)
            .filter(y -> y > last)
            .min();
    int next = found.next();
    while (rule.isPresent()
        && next < rows.size()
        && rows.get(next).middle() < rule.getAsDouble()
        && rows.get(next).middle() - rows.get(next - 1).middle()
            < LINES_APART * sheet.lineHeight()) {
      next++;
    }
    return new Found(
        found.headings(), found.columns(), found.said(), found.lines(), next, found.certain());
  }

  private static boolean isRuledBetween(Sheet sheet, List<Row> lines) {
    Row last = lines.getLast();
    return lines.size() > 1
        && sheet.rules().stream()
            .filter(rule -> rule.centerY() < last.middle())
            .filter(rule -> rule.centerY() > lines.get(lines.size() - 2).middle())
            .anyMatch(rule -> rule.x() < last.right() && rule.right() > last.left());
  }

  private Map<Column, Integer> columns(List<Heading> headings) {
    var columns = new LinkedHashMap<Column, Integer>();
    keys.forEach(
        (column, texts) ->
            IntStream.range(0, headings.size())
                .filter(i -> !columns.containsValue(i))
                .filter(i -> texts.stream().anyMatch(headings.get(i)::says))
                .findFirst()
                .ifPresent(i -> columns.put(column, i)));
    return columns;
  }

  /** Returns the heights of the rules across the headings, which may be in pieces. */
  private static List<Double> rules(Sheet sheet, List<Heading> headings) {
    double left = headings.getFirst().left();
    double right = headings.getLast().right();
    List<Box> pieces =
        sheet.rules().stream().sorted(Comparator.comparingDouble(Box::centerY)).toList();
    var heights = new ArrayList<Double>();
    for (int i = 0; i < pieces.size(); ) {
      double top = pieces.get(i).centerY();
      double across = 0;
      int next = i;
      while (next < pieces.size() && pieces.get(next).centerY() < top + SAME_RULE) {
        Box piece = pieces.get(next++);
        across += Math.max(0, Math.min(piece.right(), right) - Math.max(piece.x(), left));
      }
      if (across > ACROSS * (right - left)) {
        heights.add((top + pieces.get(next - 1).centerY()) / 2);
      }
      i = next;
    }
    return heights;
  }

  private Reading read(Sheet sheet, List<Row> rows, Found found) {
    List<Row> below = rows.subList(found.next(), rows.size());
    double bottom = rows.get(found.next() - 1).middle();
    List<Double> rules = rules(sheet, found.headings()).stream().filter(y -> y > bottom).toList();
    boolean isRuled = rules.size() > 1;
    List<Row> inside =
        isRuled ? below.stream().filter(row -> row.middle() < rules.getLast()).toList() : below;
    Grid grid = Grid.of(found.headings(), isRuled ? inside : near(below, sheet));
    var values = new ArrayList<Candidate>();
    var findings = new ArrayList<Finding>();
    for (List<Row> record :
        new Records(grid, sheet.lineHeight()).of(inside, isRuled ? rules : List.of())) {
      candidate(sheet, grid, found, record)
          .ifPresent(
              value -> {
                values.add(value.candidate());
                findings.addAll(value.flaws());
              });
    }
    return new Reading(values, findings);
  }

  /** Returns the rows that may be those of a table without rules. */
  private static List<Row> near(List<Row> below, Sheet sheet) {
    var near = new ArrayList<Row>();
    for (Row row : below) {
      boolean isFar =
          !near.isEmpty()
              && row.middle() - near.getLast().middle() > 2 * LINES_APART * sheet.lineHeight();
      if (isFar) {
        break;
      }
      near.add(row);
    }
    return near;
  }

  private record Value(Candidate candidate, List<Finding> flaws) {}

  /**
   * What a row has in the columns of the definition.
   *
   * @param printed texts by names of columns
   * @param written texts of cells that are written with a pen, in the same way
   * @param words of both
   */
  private record Cells(
      Map<String, String> printed, Map<String, String> written, List<Placed> words) {}

  private static Cells cells(Sheet sheet, Grid grid, Found found, List<Row> record) {
    var cells = new Cells(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    List<Placed> headings = found.headings().stream().flatMap(it -> it.words().stream()).toList();
    Pen pen = Pen.on(sheet);
    found
        .columns()
        .forEach(
            (column, at) -> {
              List<Placed> cell =
                  record.stream().flatMap(row -> grid.cell(row, at).stream()).toList();
              String text = text(cell);
              if (!text.isEmpty()) {
                boolean isWritten = pen.wrote(cell, headings);
                (isWritten ? cells.written() : cells.printed()).put(column.name(), text);
                cells.words().addAll(cell);
              }
            });
    return cells;
  }

  private Optional<Value> candidate(Sheet sheet, Grid grid, Found found, List<Row> record) {
    Cells cells = cells(sheet, grid, found, record);
    boolean isEmpty =
        found.columns().entrySet().stream()
            .filter(column -> !grid.headings().get(column.getValue()).isNumbering())
            .map(column -> column.getKey().name())
            .noneMatch(
                name -> cells.printed().containsKey(name) || cells.written().containsKey(name));
    if (isEmpty) {
      return Optional.empty();
    }
    Optional<Cleaned> cleaned =
        Optional.of(cells.printed())
            .filter(printed -> !printed.isEmpty())
            .map(printed -> field.cleaner().clean(RowCleaner.write(printed)));
    Optional<String> clean = cleaned.flatMap(Cleaned::value);
    Row whole = new Row(cells.words());
    var candidate =
        new Candidate(
            new FieldName(field.name()),
            Optional.of(raw(found, cells)),
            clean,
            clean.isPresent() ? whole.confidence() * found.certain() : 0,
            sheet.number(),
            Optional.of(whole.box()),
            "kind." + kind,
            "row of the table");
    var flaws =
        new ArrayList<Finding>(cleaned.map(it -> it.findings(field.name())).orElse(List.of()));
    cells.written().forEach((column, text) -> flaws.add(written(column, text)));
    return Optional.of(new Value(candidate, flaws));
  }

  private static String raw(Found found, Cells cells) {
    return found.columns().keySet().stream()
        .map(Column::name)
        .map(name -> cells.printed().getOrDefault(name, cells.written().getOrDefault(name, "")))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" | "));
  }

  /** A person reads the cell in the crop; what OCR read of a pen is no value. */
  private Finding written(String column, String text) {
    return Finding.ofField(FindingCode.HANDWRITTEN, field.name(), column + ": " + text);
  }

  private static String text(List<Placed> cell) {
    String text =
        cell.stream()
            .map(Placed::text)
            .filter(word -> !word.equals("|"))
            .collect(Collectors.joining(" "));
    return RowText.trim(text);
  }
}
