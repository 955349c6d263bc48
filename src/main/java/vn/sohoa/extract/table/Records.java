package vn.sohoa.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Row;

/**
 * Groups the rows of text below headings into the rows of the table, which may have several lines:
 * by the rules between them, by their numbers, or by what is filled in.
 */
final class Records {
  private static final Pattern SUM =
      Pattern.compile(
          "(?:tong cong|tong so|cong tong|tong|cong|total)"
              + "(?: (?:so )?(?:tien|gia tri|von|chi phi|dien tich|so))?(?: ?[(:].*)?");
  private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,3}[.)]?|[IVX]{1,5}[.)]?");
  private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|[A-Ea-e])\\)?");

  /** Lines of one row are not further apart, in line heights. */
  private static final double LINES_APART = 1.9;

  /** Rows of a table are not further apart, in line heights, unless rules are between them. */
  private static final double ROWS_APART = 3.2;

  private static final double SPACE = 0.45;

  private final Grid grid;
  private final double lineHeight;

  Records(Grid grid, double lineHeight) {
    this.grid = grid;
    this.lineHeight = lineHeight;
  }

  /**
   * Returns the rows of the table, each as its lines; sums are left out.
   *
   * @param rows of text below the headings, top to bottom
   * @param rules heights of the rules across the table below the headings, top to bottom
   */
  List<List<Row>> of(List<Row> rows, List<Double> rules) {
    var records = new ArrayList<List<Row>>();
    for (List<Row> band : rules.isEmpty() ? List.of(unruled(rows)) : bands(rows, rules)) {
      records.addAll(split(band, !rules.isEmpty()));
    }
    return records.stream().filter(record -> !isSum(record) && !isNumbers(record)).toList();
  }

  private static List<List<Row>> bands(List<Row> rows, List<Double> rules) {
    var bands = new ArrayList<List<Row>>();
    double top = Double.NEGATIVE_INFINITY;
    for (double rule : rules) {
      double from = top;
      List<Row> band =
          rows.stream().filter(row -> row.middle() > from && row.middle() < rule).toList();
      if (!band.isEmpty()) {
        bands.add(band);
      }
      top = rule;
    }
    return bands;
  }

  /**
   * Returns the rows up to the first that is text across the columns, or far below, or below a sum,
   * unless numbered rows go on there.
   */
  private List<Row> unruled(List<Row> rows) {
    var table = new ArrayList<Row>();
    for (Row row : rows) {
      boolean isFar =
          !table.isEmpty() && row.middle() - table.getLast().middle() > ROWS_APART * lineHeight;
      boolean isText = grid.crossed(row, SPACE * lineHeight) > 1 + grid.edges().size() / 3;
      if (isFar || isText) {
        break;
      }
      table.add(row);
    }
    return table.subList(0, end(table));
  }

  private int end(List<Row> table) {
    OptionalInt numbering = grid.numbering();
    int lastNumbered =
        IntStream.range(0, table.size())
            .filter(i -> numbering.isPresent() && isNumbered(table.get(i), numbering.getAsInt()))
            .max()
            .orElse(-1);
    return IntStream.range(lastNumbered + 1, table.size())
        .filter(i -> isSum(List.of(table.get(i))))
        .findFirst()
        .orElse(table.size());
  }

  private List<List<Row>> split(List<Row> band, boolean isRuled) {
    OptionalInt numbering = grid.numbering();
    if (numbering.isPresent()) {
      List<Row> numbered =
          band.stream().filter(row -> isNumbered(row, numbering.getAsInt())).toList();
      if (!numbered.isEmpty() && (numbered.size() > 1 || !isRuled)) {
        return byNumbers(band, numbered);
      }
    }
    return isRuled ? List.of(band) : byFilling(band);
  }

  private boolean isNumbered(Row row, int column) {
    List<Placed> cell = grid.cell(row, column);
    return cell.size() == 1 && NUMBER.matcher(cell.getFirst().text()).matches();
  }

  /** A number is beside the first line of its row, or beside the middle one. */
  private List<List<Row>> byNumbers(List<Row> band, List<Row> numbered) {
    boolean isAtTop = band.getFirst().equals(numbered.getFirst());
    var records = new ArrayList<List<Row>>();
    numbered.forEach(_ -> records.add(new ArrayList<>()));
    int ended = -1;
    for (Row row : band) {
      int at = isAtTop ? lastAbove(row, numbered) : nearest(row, numbered);
      List<Row> record = records.get(at);
      boolean isSum = !numbered.contains(row) && isSum(List.of(row));
      boolean isFar =
          !record.isEmpty() && row.middle() - record.getLast().middle() > LINES_APART * lineHeight;
      // others may follow a sum of some rows
      ended = isSum ? at : ended;
      if (at != ended && isFar) {
        break;
      }
      if (at != ended) {
        record.add(row);
      }
    }
    return records;
  }

  private static int lastAbove(Row row, List<Row> numbered) {
    int last = 0;
    for (int i = 0; i < numbered.size(); i++) {
      last = numbered.get(i).middle() <= row.middle() ? i : last;
    }
    return last;
  }

  private static int nearest(Row row, List<Row> numbered) {
    int best = 0;
    for (int i = 1; i < numbered.size(); i++) {
      double distance = Math.abs(numbered.get(i).middle() - row.middle());
      best = distance < Math.abs(numbered.get(best).middle() - row.middle()) ? i : best;
    }
    return best;
  }

  /** A line that fills few columns goes on with the row above. */
  private List<List<Row>> byFilling(List<Row> band) {
    var records = new ArrayList<List<Row>>();
    for (Row row : band) {
      boolean goesOn =
          !records.isEmpty()
              && row.middle() - records.getLast().getLast().middle() < LINES_APART * lineHeight
              && 2 * grid.filled(row) <= grid.headings().size()
              && !isSum(List.of(row));
      if (!goesOn) {
        records.add(new ArrayList<>());
      }
      records.getLast().add(row);
    }
    return records;
  }

  private boolean isSum(List<Row> record) {
    if (record.isEmpty()) {
      return true;
    }
    Row first = record.getFirst();
    boolean isNumbered =
        grid.numbering().isPresent() && isNumbered(first, grid.numbering().getAsInt());
    return !isNumbered
        && first.splitAtGaps(lineHeight).stream()
            .anyMatch(part -> SUM.matcher(VietnameseText.searchKey(part.text()).strip()).matches());
  }

  // (1) (2) (3) below the headings
  private boolean isNumbers(List<Row> record) {
    return record.size() == 1
        && record.getFirst().words().size() > 1
        && record.getFirst().words().size() >= grid.headings().size() - 1
        && record.getFirst().words().stream()
            .allMatch(word -> COLUMN_NUMBER.matcher(word.text()).matches());
  }
}
