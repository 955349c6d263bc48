package vn.sohoa.engine;

/**
 * How good one page's scan is, as measured before anything was corrected.
 *
 * @param turnedDegrees by which the text stands turned clockwise on the scan: 0, 90, 180 or 270
 * @param depth bits a pixel of the scan: 1 is black and white, 8 grey, 24 colour
 * @param paper grey value of the paper, 0 (black) to 255 (white)
 * @param contrast grey values between paper and ink
 * @param unevenness grey values between the darkest and the lightest part of the paper
 * @param blurMillimetres sigma of the blur on paper; 0 where it cannot be told
 * @param specks for each million pixels
 * @param borderShare share of the page that is black border, 0 to 1
 * @param bleedThrough share of the page that the print of the back shines through, 0 to 1
 * @param redShare share of the page under red ink, 0 to 1
 * @param cutOff whether text runs over an edge
 * @param missedLines lines that look like text and were not read
 * @param missedShare share of the ink that they hold, 0 to 1
 */
public record ScanQuality(
    int turnedDegrees,
    int depth,
    int paper,
    int contrast,
    int unevenness,
    double blurMillimetres,
    double specks,
    double borderShare,
    double bleedThrough,
    double redShare,
    boolean cutOff,
    int missedLines,
    double missedShare) {

  /** Of a page that was never scanned, but written by a program. */
  public static final ScanQuality FLAWLESS =
      new ScanQuality(0, 24, 255, 255, 0, 0, 0, 0, 0, 0, false, 0, 0);
}
