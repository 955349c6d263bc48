package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.List;
import vn.sohoa.filled.gap.PageInk;
import vn.sohoa.page.Box;

/** Finds the words that are written with a blue pen. */
final class WrittenWords {
  /** Minimum share of the scan with blue ink for a look at it. */
  private static final double LEAST = 0.00002;

  /** Share of a word's ink that is blue. */
  private static final double MOSTLY = 0.5;

  /** Darkness from which a pixel of the blue ink counts. */
  private static final int BLUE = 128;

  /** Darkness from which a pixel of the page counts as inked. */
  private static final int DARK = 116;

  private WrittenWords() {}

  static List<Box> find(InkedPage inked, BluePen pen, List<FoundWord> words) throws IOException {
    if (pen.share() < LEAST) {
      return List.of();
    }
    PageInk written = InkedPage.inkOf(pen.on(inked.page()));
    return words.stream()
        .map(FoundWord::area)
        .filter(area -> isWritten(area, written, inked.ink()))
        .map(inked.page().placement()::toPoints)
        .toList();
  }

  private static boolean isWritten(PixelArea area, PageInk written, PageInk all) {
    int blue = 0;
    int dark = 0;
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        blue += written.at(x, y) >= BLUE ? 1 : 0;
        dark += all.at(x, y) >= DARK ? 1 : 0;
      }
    }
    return blue > 0 && blue >= MOSTLY * dark;
  }
}
