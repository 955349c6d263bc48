package vn.sohoa.engine;

/**
 * Scan quality of one page, measured before any correction.
 *
 * @param turnedDegrees clockwise rotation of the text on the scan: 0, 90, 180 or 270
 * @param depth bits per pixel of the scan: 1 is black and white, 8 grey, 24 colour
 * @param paper grey value of the paper, 0 (black) to 255 (white)
 * @param contrast difference of the grey values of paper and ink
 * @param unevenness difference of the grey values of the lightest and the darkest part of the paper
 * @param blurMillimetres sigma of the blur on paper; 0 if unknown
 * @param specks per million pixels
 * @param borderShare share of the page that is black border, 0 to 1
 * @param bleedThrough share of the page where print of the reverse side shows through, 0 to 1
 * @param redShare share of the page covered by red ink, 0 to 1
 * @param cutOff whether text runs over an edge
 * @param missedLines number of lines that look like text but were not read
 * @param missedShare share of the ink in these lines, 0 to 1
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

  /** Quality of a born-digital page, which was never scanned. */
  public static final ScanQuality FLAWLESS =
      new ScanQuality(0, 24, 255, 255, 0, 0, 0, 0, 0, 0, false, 0, 0);
}
