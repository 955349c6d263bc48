package vn.sohoa.extract.learn;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.header.Header;
import vn.sohoa.extract.header.HeaderFinder;
import vn.sohoa.extract.header.TitleFinder;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.page.Box;

/**
 * Returns the parts of a sample that may have fields of the kind: not the header, the subject and
 * the list of recipients, which are read from every administrative paper.
 */
final class BodyText {
  /** Label of the recipients. */
  static final String RECIPIENTS = "noinhan";

  private static final int SHORTEST_TITLE = 6;

  private BodyText() {}

  /**
   * @param title title of the kind; what is below it is not taken for the header
   * @param subject place of the subject on the first page
   */
  static List<Flow> of(Sample sample, Optional<String> title, Optional<Box> subject) {
    return IntStream.range(0, sample.sheets().size())
        .mapToObj(
            page ->
                cells(
                    sample.sheets().get(page),
                    page == 0 ? headerEnd(sample.firstSheet(), title) : 0))
        .map(cells -> new Flow(cells.stream().filter(cell -> !isIn(cell, subject)).toList()))
        .toList();
  }

  private static boolean isIn(Cell cell, Optional<Box> subject) {
    return cell.sheet().number() == 1
        && subject.filter(box -> contains(box, cell.row().box())).isPresent();
  }

  private static boolean contains(Box box, Box line) {
    return box.y() < line.centerY()
        && line.centerY() < box.bottom()
        && box.x() < line.centerX()
        && line.centerX() < box.right();
  }

  /** A line such as "Số tầng: 2" below the title looks like the number of a paper. */
  private static double headerEnd(Sheet sheet, Optional<String> title) {
    double header = HeaderFinder.find(sheet).map(Header::bottom).orElse(0.0);
    String key = title.map(VietnameseText::letterKey).orElse("");
    return TitleFinder.rows(sheet, 0).stream()
        .filter(row -> isPart(VietnameseText.letterKey(row.text()), key))
        .mapToDouble(Row::middle)
        .map(middle -> Math.min(middle, header))
        .findFirst()
        .orElse(header);
  }

  private static boolean isPart(String row, String title) {
    return row.length() >= SHORTEST_TITLE && title.contains(row);
  }

  private static List<Cell> cells(Sheet sheet, double top) {
    List<Cell> cells = Cell.of(sheet).stream().filter(cell -> cell.row().middle() > top).toList();
    Optional<Cell> recipients =
        cells.stream().filter(cell -> cell.letters().startsWith(RECIPIENTS)).findFirst();
    return recipients.isEmpty()
        ? cells
        : cells.stream().filter(cell -> !isInColumn(cell, recipients.get())).toList();
  }

  private static boolean isInColumn(Cell cell, Cell recipients) {
    return cell.row().middle() >= recipients.row().middle()
        && cell.row().left() < recipients.row().left() + recipients.sheet().width() / 3;
  }
}
