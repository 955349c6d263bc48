package vn.sohoa.clean.finding;

/** Quantities that are measured on a scan and limited by scan profiles. */
public enum ScanQuantity {
  DPI("dpi"),
  /** Bits per pixel: 1 is black and white, 8 grey, 24 colour. */
  DEPTH("bit"),
  /** Absolute skew angle of the text lines, in degrees. */
  SKEW("°"),
  /** Rotation of the sheet in quarter turns, in degrees. */
  TURN("°"),
  /** Standard deviation (sigma) of the blur, in millimetres on paper. */
  BLUR("mm"),
  /** Grey value of the paper, 0 to 255. */
  PAPER("/255"),
  /** Difference of grey values between paper and ink, 0 to 255. */
  CONTRAST("/255"),
  /** Difference of grey values between the darkest and the lightest paper, 0 to 255. */
  UNEVENNESS("/255"),
  SPECKS("/Mpx"),
  /** Share of the page covered by black borders, in percent. */
  BORDER("%"),
  /** 1 if text runs over an edge of the image, else 0. */
  CUT_EDGES(""),
  /** Share of the ink in text-like lines that was not recognised, in percent. */
  MISSED_INK("%");

  private final String unit;

  ScanQuantity(String unit) {
    this.unit = unit;
  }

  public String unit() {
    return unit;
  }
}
