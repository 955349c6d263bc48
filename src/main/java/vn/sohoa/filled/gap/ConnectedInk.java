package vn.sohoa.filled.gap;

import java.util.Arrays;
import java.util.function.Consumer;

/** Pieces of connected ink: pixels that touch at a side or a corner belong together. */
public final class ConnectedInk {
  private static final int NEIGHBOURS = 9;

  private final boolean[] inked;
  private final int width;
  private final int height;
  private int[] open = new int[256];
  private int size;

  private ConnectedInk(boolean[] inked, int width) {
    this.inked = inked;
    this.width = width;
    this.height = width == 0 ? 0 : inked.length / width;
  }

  /**
   * Takes the boxes of all pieces, in the order of their first pixels.
   *
   * @param inked pixels row by row; none is inked afterwards
   * @param width of a row
   */
  public static void forEach(boolean[] inked, int width, Consumer<InkBox> action) {
    var ink = new ConnectedInk(inked, width);
    for (int i = 0; i < inked.length; i++) {
      if (inked[i]) {
        action.accept(ink.erasePiece(i));
      }
    }
  }

  private InkBox erasePiece(int start) {
    int left = width;
    int right = 0;
    int top = height;
    int bottom = 0;
    push(start);
    while (size > 0) {
      int place = open[--size];
      int x = place % width;
      int y = place / width;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (int i = 0; i < NEIGHBOURS; i++) {
        pushIfInked(x + i % 3 - 1, y + i / 3 - 1);
      }
    }
    return new InkBox(left, top, right, bottom);
  }

  private void pushIfInked(int x, int y) {
    if (x >= 0 && y >= 0 && x < width && y < height && inked[y * width + x]) {
      push(y * width + x);
    }
  }

  private void push(int place) {
    if (size == open.length) {
      open = Arrays.copyOf(open, 2 * size);
    }
    inked[place] = false;
    open[size++] = place;
  }
}
