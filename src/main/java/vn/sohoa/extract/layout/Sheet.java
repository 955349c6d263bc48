package vn.sohoa.extract.layout;

import java.util.List;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.FilledValue;
import vn.sohoa.page.PageContent;

/**
 * Deskewed page.
 *
 * @param lineHeight usual height of a word, in points
 * @param rows rows of the whole page, top to bottom
 * @param ticks marks of tick boxes, see {@link TickMarks}
 * @param rules horizontal rules, in points on the deskewed page; only their middles are exact
 * @param blanks dotted lines, in the same way
 */
public record Sheet(
    PageContent page,
    double lineHeight,
    List<Placed> words,
    List<Row> rows,
    List<Placed> ticks,
    List<Box> rules,
    List<Box> blanks) {
  private static final double USUAL_HEIGHT = 12;

  /** A wider gap, in line heights, separates columns. */
  private static final double GAP_HEIGHTS = 3;

  public static Sheet of(PageContent page) {
    Skew skew = Skew.of(page);
    List<Placed> straight = page.words().stream().map(skew::straighten).toList();
    double height = lineHeight(straight);
    List<Placed> words = LineBoxes.correct(straight, height);
    List<Placed> ticks =
        page.marks().ticks().stream().map(TickMarks::word).map(skew::straighten).toList();
    return new Sheet(
        page,
        height,
        words,
        Rows.group(words, height),
        ticks,
        page.marks().rules().stream().map(skew::straighten).toList(),
        page.marks().blanks().stream().map(skew::straighten).toList());
  }

  public int number() {
    return page.number();
  }

  public double width() {
    return page.width();
  }

  public double height() {
    return page.height();
  }

  /** Returns the parts of a row in separate columns. */
  public List<Row> pieces(Row row) {
    return row.splitAtGaps(GAP_HEIGHTS * lineHeight);
  }

  /**
   * Returns the parts left and right of a vertical line as sheets of their own. The words keep
   * their boxes on the whole page.
   *
   * @param x in points from the left edge
   */
  public List<Sheet> cut(double x) {
    return List.of(part(0, x), part(x, width()));
  }

  private Sheet part(double from, double to) {
    List<Placed> inside =
        words.stream()
            .filter(word -> word.upright().centerX() >= from && word.upright().centerX() < to)
            .map(word -> word.shifted(-from))
            .toList();
    List<Barcode> codes =
        page.barcodes().stream()
            .filter(code -> code.box().centerX() >= from && code.box().centerX() < to)
            .toList();
    List<FilledValue> filled =
        page.filled().stream()
            .filter(value -> value.box().centerX() >= from && value.box().centerX() < to)
            .toList();
    var bounds =
        new PageContent(
            number(),
            to - from,
            height(),
            inside.stream().map(Placed::word).toList(),
            codes,
            filled,
            page.marks());
    List<Placed> marks =
        ticks.stream()
            .filter(mark -> mark.upright().centerX() >= from && mark.upright().centerX() < to)
            .map(mark -> mark.shifted(-from))
            .toList();
    return new Sheet(
        bounds,
        lineHeight(inside),
        inside,
        Rows.group(inside, lineHeight(inside)),
        marks,
        part(rules, from, to),
        part(blanks, from, to));
  }

  private static List<Box> part(List<Box> lines, double from, double to) {
    return lines.stream()
        .filter(line -> line.centerX() >= from && line.centerX() < to)
        .map(line -> new Box(line.x() - from, line.y(), line.width(), line.height()))
        .toList();
  }

  private static double lineHeight(List<Placed> words) {
    double[] heights =
        words.stream()
            .filter(word -> word.text().length() > 1)
            .mapToDouble(word -> word.upright().height())
            .sorted()
            .toArray();
    return heights.length == 0 ? USUAL_HEIGHT : heights[heights.length * 2 / 3];
  }
}
