package vn.sohoa.filled.gap;

/**
 * The rectangle around some ink, in pixels.
 *
 * @param right first column outside
 * @param bottom first row outside
 */
public record InkBox(int left, int top, int right, int bottom) {
  public int width() {
    return right - left;
  }

  public int height() {
    return bottom - top;
  }

  InkBox moved(int across, int down) {
    return new InkBox(left + across, top + down, right + across, bottom + down);
  }
}
