package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;
import java.nio.FloatBuffer;

/** Sample squares distributed over a page, which bound the cost of fine measurements. */
final class Tiles {
  static final int SIDE = 256;
  private static final int ACROSS = 3;
  private static final int DOWN = 4;

  private Tiles() {}

  interface Visitor {
    void visit(Image tile) throws IOException;
  }

  /** Visits each tile; a page smaller than a tile is visited as a whole. */
  static void visit(Image page, Visitor visitor) throws IOException {
    int sideX = Math.min(SIDE, page.width());
    int sideY = Math.min(SIDE, page.height());
    int across = page.width() < ACROSS * SIDE ? 1 : ACROSS;
    int down = page.height() < DOWN * SIDE ? 1 : DOWN;
    for (int row = 0; row < down; row++) {
      for (int column = 0; column < across; column++) {
        int left = (page.width() - sideX) * (column + 1) / (across + 1);
        int top = (page.height() - sideY) * (row + 1) / (down + 1);
        try (Image tile = Transforms.cut(page, left, top, sideX, sideY)) {
          visitor.visit(tile);
        }
      }
    }
  }

  static double foregroundShare(Image mask) {
    FloatBuffer fraction = FloatBuffer.allocate(1);
    LEPTONICA.pixForegroundFraction(mask.pix(), fraction);
    return fraction.get(0);
  }
}
