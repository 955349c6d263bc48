package vn.sohoa.engine.imaging;

import java.util.function.IntPredicate;

/** Detects text that runs over the edge of the image (mất chữ ở mép). */
public final class CutOff {
  /** Ink must continue inwards within this number of cells; a scanner's rim is thinner. */
  private static final int DEPTH = 3;

  /** In cells; a longer run along the edge is a border or a picture. */
  private static final int MAX_RUN = 12;

  /** Minimum number of lines cut at their start or end. */
  private static final int MIN_LINES = 3;

  /** Minimum number of letters of a line cut lengthwise. */
  private static final int MIN_LETTERS = 10;

  private CutOff() {}

  /**
   * @param map ink of the page before deskewing
   */
  public static boolean isSeen(RasterInk map) {
    int lastColumn = map.columns() - 1;
    int lastRow = map.rows() - 1;
    if (Math.min(lastColumn, lastRow) < DEPTH) {
      return false;
    }
    return runs(map.rows(), row -> isInked(map, row, 0, 1, true)) >= MIN_LINES
        || runs(map.rows(), row -> isInked(map, row, lastColumn, -1, true)) >= MIN_LINES
        || runs(map.columns(), column -> isInked(map, column, 0, 1, false)) >= MIN_LETTERS
        || runs(map.columns(), column -> isInked(map, column, lastRow, -1, false)) >= MIN_LETTERS;
  }

  private static boolean isInked(
      RasterInk map, int along, int edge, int inwards, boolean sideways) {
    int seen = 0;
    for (int depth = 0; depth < DEPTH; depth++) {
      int across = edge + depth * inwards;
      boolean inked = sideways ? map.isInked(across, along) : map.isInked(along, across);
      if (depth == 0 && !inked) {
        return false;
      }
      seen += inked ? 1 : 0;
    }
    return seen >= 2;
  }

  private static int runs(int length, IntPredicate inked) {
    int runs = 0;
    int current = 0;
    for (int i = 0; i <= length; i++) {
      if (i < length && inked.test(i)) {
        current++;
      } else {
        runs += current > 0 && current <= MAX_RUN ? 1 : 0;
        current = 0;
      }
    }
    return runs;
  }
}
