package vn.sohoa.document;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.page.TextSource;

/**
 * The measurements of a page in API responses; lengths in px, angle in degrees clockwise,
 * confidence 0 to 1.
 *
 * @param quality empty for a page that was read before these values were stored
 */
@Schema(name = "PageScan")
public record ScanView(
    int widthPx,
    int heightPx,
    double dpi,
    double skewDegrees,
    boolean blank,
    double confidence,
    TextSource textSource,
    Optional<Quality> quality) {

  /**
   * Quality of a page's scan; units as in {@link PageQuality}.
   *
   * @param turnedDegrees clockwise rotation of the text on the scan: 0, 90, 180 or 270
   */
  @Schema(name = "PageQuality")
  public record Quality(
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
    static Quality of(PageQuality measured) {
      return new Quality(
          measured.turnedDegrees(),
          measured.depth(),
          measured.paper(),
          measured.contrast(),
          measured.unevenness(),
          measured.blurMillimetres(),
          measured.specks(),
          measured.borderShare(),
          measured.bleedThrough(),
          measured.redShare(),
          measured.cutOff(),
          measured.missedLines(),
          measured.missedShare());
    }
  }

  static ScanView of(Page.Scan scan) {
    return new ScanView(
        scan.widthPx(),
        scan.heightPx(),
        scan.dpi(),
        scan.skewDegrees(),
        scan.blank(),
        scan.confidence(),
        scan.textSource(),
        scan.quality().map(Quality::of));
  }
}
