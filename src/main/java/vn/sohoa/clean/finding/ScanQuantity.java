package vn.sohoa.clean.finding;

/** What is measured on a scan and can be asked for. */
public enum ScanQuantity {
  DPI("dpi"),
  /** 1 is black and white, 8 grey, 24 colour. */
  DEPTH("bit"),
  /** Angle of the text lines, without its sign. */
  SKEW("°"),
  /** Quarter turns that the sheet lay wrongly, in degrees. */
  TURN("°"),
  /** Sigma of the blur on paper. */
  BLUR("mm"),
  /** Grey value of the paper. */
  PAPER("/255"),
  /** Grey values between paper and ink. */
  CONTRAST("/255"),
  /** Grey values between the darkest and the lightest paper. */
  UNEVENNESS("/255"),
  SPECKS("/Mpx"),
  /** Share of the page that is black border. */
  BORDER("%"),
  /** Edges over which text runs: 0 or 1. */
  CUT_EDGES(""),
  /** Share of the ink in lines that look like text and were not read. */
  MISSED_INK("%");

  private final String unit;

  ScanQuantity(String unit) {
    this.unit = unit;
  }

  public String unit() {
    return unit;
  }
}
