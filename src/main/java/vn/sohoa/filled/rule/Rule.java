package vn.sohoa.filled.rule;

/**
 * A horizontal rule, in pixels.
 *
 * @param right first column outside
 * @param bottom first row outside
 */
public record Rule(int left, int top, int right, int bottom) {
  int width() {
    return right - left;
  }
}
