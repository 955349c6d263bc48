package vn.sohoa.report.work;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an operator scanned at a station on one day.
 *
 * @param day of reception, Vietnam time
 * @param station id of its access key
 * @param operator as the manifests of batches say; empty for scans without a batch
 * @param pages that were read
 * @param dpi mean resolution, 0 without pages
 * @param skew mean angle in degrees without its direction, 0 without pages
 * @param blankPages pages with nothing on them, such as backs
 * @param flawedPages pages whose scan is bad
 * @param flaws the most frequent first
 * @param rescans how often another scan was asked for
 */
@Schema(name = "ScanDay")
public record ScanDay(
    LocalDate day,
    String station,
    String stationName,
    String operator,
    long documents,
    long pages,
    double dpi,
    double skew,
    long blankPages,
    long flawedPages,
    List<Flaw> flaws,
    long rescans) {
  public ScanDay {
    flaws = List.copyOf(flaws);
  }

  /**
   * A flaw of scans.
   *
   * @param code of the finding
   */
  @Schema(name = "ScanFlaw")
  public record Flaw(String code, long pages) {
    /** Parses e.g. {@code SKEWED:3}. */
    static Flaw parse(String text) {
      int colon = text.indexOf(':');
      return new Flaw(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }
  }

  /** Returns its place in the list. */
  String position() {
    return day + " " + station + " " + operator;
  }
}
