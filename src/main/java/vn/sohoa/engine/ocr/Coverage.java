package vn.sohoa.engine.ocr;

import java.util.List;
import vn.sohoa.engine.imaging.InkMap;

/**
 * Ink that looks like text lines and that no word covers. Strokes of the pen, seals, rules and
 * pictures are ink as well, and do not count.
 *
 * @param missed where such lines are
 * @param share of the page's ink that they hold, 0 to 1
 */
record Coverage(List<Area> missed, double share) {
  static final Coverage FULL = new Coverage(List.of(), 0);

  private static final double MIN_HEIGHT_INCHES = 0.05;
  private static final double MAX_HEIGHT_INCHES = 0.33;
  private static final double MIN_WIDTH_INCHES = 0.9;

  /** A seal is round and a signature at most twice as wide as high; a text line is long. */
  private static final double MIN_ASPECT = 4;

  /** Letters fill that much of their line: less is a scribble or a frame, more is a bar. */
  private static final double MIN_FILL = 0.25;

  private static final double MAX_FILL = 0.95;

  /** Gaps between words are closed over this many cells. */
  private static final double WORD_GAP_INCHES = 0.08;

  /** Words are a little smaller than their ink: accents, descenders, underlines. */
  private static final int MARGIN_PIXELS = 12;

  static Coverage of(InkMap ink, List<FoundWord> words, int dpi) {
    InkCells cells = InkCells.of(ink);
    int all = cells.count();
    words.forEach(word -> cells.clear(word.area(), MARGIN_PIXELS));
    int gap = Math.max(1, (int) (WORD_GAP_INCHES * dpi / InkMap.CELL));
    List<InkCells.Blob> lines =
        cells.blobs(gap).stream().filter(blob -> isTextLine(blob, dpi)).toList();
    int inked = lines.stream().mapToInt(InkCells.Blob::cells).sum();
    return new Coverage(
        lines.stream().map(InkCells.Blob::area).toList(), all == 0 ? 0 : (double) inked / all);
  }

  private static boolean isTextLine(InkCells.Blob blob, int dpi) {
    Area area = blob.area();
    double height = (double) area.height() / dpi;
    double fill =
        blob.cells() / ((double) area.width() * area.height() / InkMap.CELL / InkMap.CELL);
    return height >= MIN_HEIGHT_INCHES
        && height <= MAX_HEIGHT_INCHES
        && area.width() >= MIN_WIDTH_INCHES * dpi
        && area.width() >= MIN_ASPECT * area.height()
        && fill >= MIN_FILL
        && fill <= MAX_FILL;
  }
}
