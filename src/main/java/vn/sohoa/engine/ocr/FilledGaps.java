package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.List;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.filled.FilledGap;
import vn.sohoa.filled.GapReader;
import vn.sohoa.filled.gap.GapFinder;
import vn.sohoa.filled.gap.InkExtent;
import vn.sohoa.filled.gap.PageInk;
import vn.sohoa.filled.gap.PrintedWord;
import vn.sohoa.filled.gap.UprightPage;
import vn.sohoa.filled.net.LineReader;
import vn.sohoa.page.FilledValue;

/** Reads what was filled into the gaps of a page's header, from its raster. */
final class FilledGaps {
  /** A header is above the middle of the page. */
  private static final double HEADER = 0.5;

  private FilledGaps() {}

  /** Holds the weights, which are read when the first page is. */
  private static final class Shipped {
    static final GapReader READER = new GapReader(LineReader.shipped());
  }

  static List<FilledValue> read(PreparedPage page, List<FoundWord> words) throws IOException {
    List<PrintedWord> printed = words.stream().map(FilledGaps::printed).toList();
    Image image = page.image();
    if (!GapFinder.mayFind(printed, image.width(), image.height())) {
      return List.of();
    }
    var upright = new UprightPage(image.width(), image.height(), page.dpi(), ink(image));
    return Shipped.READER.read(printed, upright).stream().map(gap -> value(gap, page)).toList();
  }

  private static PrintedWord printed(FoundWord word) {
    PixelArea area = word.area();
    return new PrintedWord(
        word.text(), word.confidence(), area.left(), area.top(), area.right(), area.bottom());
  }

  private static PageInk ink(Image image) throws IOException {
    int height = Math.max(1, (int) (image.height() * HEADER));
    try (Image header = Transforms.cut(image, 0, 0, image.width(), height)) {
      return new PageInk(image.width(), height, BufferedImages.toDarkness(header));
    }
  }

  private static FilledValue value(FilledGap filled, PreparedPage page) {
    InkExtent extent = filled.extent();
    var area =
        new PixelArea(
            (int) Math.round(extent.left()),
            (int) Math.round(extent.top()),
            (int) Math.round(extent.right()),
            (int) Math.round(extent.bottom()));
    return new FilledValue(
        filled.gap().place(),
        page.placement().toPoints(area),
        filled.style(),
        filled.options(),
        filled.doubts());
  }
}
