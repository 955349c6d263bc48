package vn.sohoa.filled.gap;

import java.util.Arrays;

/** Ink for tests. */
final class DrawnInk {
  private final int width;
  private final int height;
  private final byte[] darkness;

  DrawnInk(int width, int height) {
    this.width = width;
    this.height = height;
    darkness = new byte[width * height];
  }

  void stroke(int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; y++) {
      Arrays.fill(darkness, y * width + left, y * width + right, (byte) 255);
    }
  }

  PageInk ink() {
    return new PageInk(width, height, darkness);
  }
}
