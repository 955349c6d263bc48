package vn.sohoa.engine.ocr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import vn.sohoa.engine.imaging.RasterInk;

/** The inked cells of a page; cells covered by words are cleared. */
final class InkCells {
  private final int columns;
  private final int rows;
  private final BitSet inked;

  private InkCells(int columns, int rows, BitSet inked) {
    this.columns = columns;
    this.rows = rows;
    this.inked = inked;
  }

  static InkCells of(RasterInk map) {
    var inked = new BitSet(map.columns() * map.rows());
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        inked.set(row * map.columns() + column, map.isInked(column, row));
      }
    }
    return new InkCells(map.columns(), map.rows(), inked);
  }

  int count() {
    return inked.cardinality();
  }

  /**
   * @param margin added on each side of the area, in pixels
   */
  void clear(PixelArea area, int margin) {
    int left = Math.max(0, (area.left() - margin) / RasterInk.CELL);
    int right = Math.min(columns, (area.right() + margin) / RasterInk.CELL + 1);
    int bottom = Math.min(rows, (area.bottom() + margin) / RasterInk.CELL + 1);
    for (int row = Math.max(0, (area.top() - margin) / RasterInk.CELL); row < bottom; row++) {
      if (left < right) {
        inked.clear(row * columns + left, row * columns + right);
      }
    }
  }

  /**
   * A connected component of inked cells.
   *
   * @param area in pixels
   * @param cells number of its inked cells
   */
  record Blob(PixelArea area, int cells) {}

  /**
   * @param gap maximum horizontal distance of connected cells, in cells
   */
  List<Blob> blobs(int gap) {
    var blobs = new ArrayList<Blob>();
    var left = (BitSet) inked.clone();
    for (int cell = left.nextSetBit(0); cell >= 0; cell = left.nextSetBit(cell)) {
      blobs.add(take(cell, gap, left));
    }
    return blobs;
  }

  private Blob take(int first, int gap, BitSet left) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(first);
    left.clear(first);
    PixelArea area = areaOf(first);
    int count = 0;
    while (!open.isEmpty()) {
      int cell = open.pop();
      area = area.union(areaOf(cell));
      count++;
      int row = cell / columns;
      int column = cell % columns;
      for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        int reach = y == row ? gap : 1;
        int end = Math.min(columns - 1, column + reach);
        for (int x = Math.max(0, column - reach); x <= end; x++) {
          if (left.get(y * columns + x)) {
            left.clear(y * columns + x);
            open.push(y * columns + x);
          }
        }
      }
    }
    return new Blob(area, count);
  }

  private PixelArea areaOf(int cell) {
    int x = cell % columns * RasterInk.CELL;
    int y = cell / columns * RasterInk.CELL;
    return new PixelArea(x, y, x + RasterInk.CELL, y + RasterInk.CELL);
  }
}
