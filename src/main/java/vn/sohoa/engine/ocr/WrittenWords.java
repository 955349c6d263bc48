package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.List;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.page.Box;

/** Finds the words that are written with a blue pen. */
final class WrittenWords {
  /** Minimum share of the scan with blue ink for a look at it. */
  private static final double LEAST = 0.00002;

  /** Share of a word's ink that is blue. */
  private static final double MOSTLY = 0.5;

  private static final int MIDDLE = 128;
  private static final int DARK = 140;

  private WrittenWords() {}

  static List<Box> find(PreparedPage page, BluePen pen, List<FoundWord> words) throws IOException {
    if (pen.share() < LEAST) {
      return List.of();
    }
    try (Image ink = pen.on(page)) {
      byte[] penValues = BufferedImages.toGreyValues(ink);
      byte[] allValues = BufferedImages.toGreyValues(page.image());
      int width = Math.min(ink.width(), page.image().width());
      int height = Math.min(ink.height(), page.image().height());
      return words.stream()
          .map(FoundWord::area)
          .filter(
              area ->
                  dark(penValues, ink.width(), area, width, height, MIDDLE)
                      >= MOSTLY * dark(allValues, page.image().width(), area, width, height, DARK))
          .filter(area -> dark(penValues, ink.width(), area, width, height, MIDDLE) > 0)
          .map(page.placement()::toPoints)
          .toList();
    }
  }

  private static int dark(
      byte[] values, int stride, PixelArea area, int width, int height, int below) {
    int count = 0;
    for (int y = Math.max(0, area.top()); y < Math.min(height, area.bottom()); y++) {
      for (int x = Math.max(0, area.left()); x < Math.min(width, area.right()); x++) {
        count += (values[y * stride + x] & 255) < below ? 1 : 0;
      }
    }
    return count;
  }
}
