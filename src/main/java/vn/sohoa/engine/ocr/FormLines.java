package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import vn.sohoa.engine.imaging.Background;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.filled.gap.InkBox;
import vn.sohoa.filled.gap.PageInk;
import vn.sohoa.filled.rule.RuleFinder;
import vn.sohoa.filled.tick.Square;
import vn.sohoa.filled.tick.SquareFinder;
import vn.sohoa.page.Box;
import vn.sohoa.page.TickBox;

/**
 * Tick boxes and rules of a page, found in its raster.
 *
 * @param rules on the page as scanned, in points
 */
record FormLines(List<TickBox> ticks, List<Box> rules) {
  /** Share of red ink on a page from which there may be a red tick. */
  private static final double RED_TICK = 0.000_005;

  /**
   * Finds the boxes of a page that is read. Red pens count, although their ink is removed for
   * reading; a red mark that reaches far beyond its box may be a seal. Most pages have a seal and
   * no boxes: these are not looked at again with their red ink, which takes long.
   */
  static FormLines read(InkedPage inked) throws IOException {
    PreparedPage page = inked.page();
    PageInk ink = inked.ink();
    List<Square> squares = SquareFinder.find(ink, page.dpi());
    boolean hasRed = page.colour().redPage() >= RED_TICK && !page.colour().isRedPrint();
    return of(
        hasRed && !squares.isEmpty() ? withRed(squares, ink, page) : squares,
        RuleFinder.find(ink, page.dpi()),
        area -> page.placement().toPoints(area));
  }

  /** Finds the boxes of a page whose text is known. */
  static FormLines read(PageRaster raster) throws IOException {
    try (Image grey = Transforms.grey(raster.image())) {
      PageInk ink = InkedPage.inkOf(grey);
      int dpi = (int) Math.round(raster.lowestDpi());
      return of(
          SquareFinder.find(ink, dpi),
          RuleFinder.find(ink, dpi),
          area -> raster.toPoints(area.left(), area.top(), area.width(), area.height()));
    }
  }

  private static FormLines of(
      List<Square> squares, List<InkBox> rules, Function<PixelArea, Box> points) {
    return new FormLines(
        squares.stream().map(square -> new TickBox(box(square, points), square.state())).toList(),
        rules.stream().map(rule -> points.apply(PixelArea.of(rule))).toList());
  }

  private static Box box(Square square, Function<PixelArea, Box> points) {
    return points.apply(
        new PixelArea(square.left(), square.top(), square.right(), square.bottom()));
  }

  private static List<Square> withRed(List<Square> squares, PageInk withoutRed, PreparedPage page)
      throws IOException {
    try (Image all = page.placed(withRedInk(page))) {
      return SquareFinder.withMarks(squares, withoutRed, InkedPage.inkOf(all), page.dpi());
    }
  }

  private static Image withRedInk(PreparedPage page) throws IOException {
    try (Image grey = Transforms.grey(page.placement().raster().image())) {
      return Background.flattened(grey);
    }
  }
}
