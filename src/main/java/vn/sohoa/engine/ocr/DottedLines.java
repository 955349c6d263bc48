package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.List;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.filled.gap.InkBox;
import vn.sohoa.filled.rule.DottedLine;
import vn.sohoa.filled.rule.DottedLineFinder;
import vn.sohoa.page.Box;

/**
 * Dotted lines to write on. OCR joins them with what is beside them and reads letters in them, so
 * they are taken off before.
 *
 * @param places on the page as scanned, in points
 * @param page without the lines; the given page if there are none
 */
record DottedLines(List<Box> places, PreparedPage page) implements AutoCloseable {
  /** Blurred edge of a dot, in pixels. */
  private static final int EDGE = 1;

  private static final int DARKEST = 255;

  static DottedLines find(InkedPage inked) throws IOException {
    PreparedPage page = inked.page();
    Image image = page.image();
    List<DottedLine> lines = DottedLineFinder.find(inked.ink(), page.dpi());
    if (lines.isEmpty()) {
      return new DottedLines(List.of(), page);
    }
    byte[] values = BufferedImages.toGreyValues(image);
    lines.forEach(
        line -> line.dots().forEach(dot -> erase(values, image.width(), image.height(), dot)));
    Image without = BufferedImages.ofGreyValues(image.width(), image.height(), values);
    without.setDpi(page.dpi());
    return new DottedLines(
        lines.stream().map(line -> place(line.place(), page)).toList(), page.showing(without));
  }

  private static void erase(byte[] values, int width, int height, InkBox dot) {
    for (int y = Math.max(0, dot.top() - EDGE); y < Math.min(height, dot.bottom() + EDGE); y++) {
      for (int x = Math.max(0, dot.left() - EDGE); x < Math.min(width, dot.right() + EDGE); x++) {
        values[y * width + x] = (byte) DARKEST;
      }
    }
  }

  private static Box place(InkBox line, PreparedPage page) {
    return page.placement().toPoints(PixelArea.of(line));
  }

  /** Closes the page without the lines; the given one stays open. */
  @Override
  public void close() {
    if (!places.isEmpty()) {
      page.close();
    }
  }
}
