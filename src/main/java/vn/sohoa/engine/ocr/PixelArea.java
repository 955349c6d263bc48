package vn.sohoa.engine.ocr;

import vn.sohoa.filled.gap.InkBox;

/**
 * A rectangle of the image that is read, in pixels.
 *
 * @param right first column outside
 * @param bottom first row outside
 */
record PixelArea(int left, int top, int right, int bottom) {
  static PixelArea of(InkBox ink) {
    return new PixelArea(ink.left(), ink.top(), ink.right(), ink.bottom());
  }

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  PixelArea union(PixelArea other) {
    return new PixelArea(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Returns the area extended on each side, clipped to the image. */
  PixelArea grown(int x, int y, int imageWidth, int imageHeight) {
    return new PixelArea(
        Math.max(0, left - x),
        Math.max(0, top - y),
        Math.min(imageWidth, right + x),
        Math.min(imageHeight, bottom + y));
  }

  boolean meets(PixelArea other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean holdsCentreOf(PixelArea other) {
    int x = (other.left + other.right) / 2;
    int y = (other.top + other.bottom) / 2;
    return x >= left && x < right && y >= top && y < bottom;
  }
}
