package vn.sohoa.pipeline;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.finding.ScanProfile;
import vn.sohoa.clean.finding.ScanQuantity;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageQuality;

/** Derives findings from the scan quality of pages. */
final class ScanFindings {
  private static final int PERCENT = 100;

  /** As for the finding of missed text. */
  private static final double MISSED_PERCENT = 2;

  private static final Set<FindingCode> EMPTY =
      EnumSet.of(FindingCode.BLANK_PAGE, FindingCode.NO_TEXT);

  private ScanFindings() {}

  static List<Finding> of(List<Page> pages, ScanProfile profile) {
    return pages.stream().flatMap(page -> of(page, profile)).toList();
  }

  /** Returns what another scan of the page could mend; blank pages and pictures are no flaws. */
  static List<Finding> ofScan(Page page, ScanProfile profile) {
    return of(page, profile).filter(finding -> !EMPTY.contains(finding.code())).toList();
  }

  /** Returns the numbers of the pages on which ink that looks like text was not read. */
  static Set<Integer> partlyRead(List<Page> pages) {
    return pages.stream()
        .filter(page -> page.scan().filter(ScanFindings::isPartlyRead).isPresent())
        .map(Page::number)
        .collect(Collectors.toSet());
  }

  private static boolean isPartlyRead(Page.Scan scan) {
    boolean isUnread = !scan.blank() && !scan.hasWords();
    return isUnread
        || scan.quality().filter(it -> it.missedShare() * PERCENT > MISSED_PERCENT).isPresent();
  }

  private static Stream<Finding> of(Page page, ScanProfile profile) {
    int number = page.number();
    if (page.fault().isPresent()) {
      return Stream.of(Finding.ofPage(FindingCode.PAGE_UNREADABLE, number, page.fault().get()));
    }
    return Stream.concat(
        page.damage().stream()
            .map(damage -> Finding.ofPage(FindingCode.DAMAGED_FILE, number, damage)),
        page.scan().stream().flatMap(scan -> of(number, scan, profile)));
  }

  private static Stream<Finding> of(int number, Page.Scan scan, ScanProfile profile) {
    return Stream.concat(emptiness(number, scan), profile.check(number, quantities(scan)).stream());
  }

  private static Stream<Finding> emptiness(int number, Page.Scan scan) {
    if (scan.hasWords()) {
      return Stream.empty();
    }
    FindingCode code = scan.blank() ? FindingCode.BLANK_PAGE : FindingCode.NO_TEXT;
    return Stream.of(Finding.ofPage(code, number, ""));
  }

  /** Returns only the resolution of a page without words: nothing else can be judged on it. */
  private static Map<ScanQuantity, Double> quantities(Page.Scan scan) {
    var quantities = new EnumMap<ScanQuantity, Double>(ScanQuantity.class);
    quantities.put(ScanQuantity.DPI, scan.dpi());
    if (scan.hasWords()) {
      quantities.put(ScanQuantity.SKEW, Math.abs(scan.skewDegrees()));
      scan.quality().ifPresent(quality -> add(quality, quantities));
    }
    return quantities;
  }

  private static void add(PageQuality quality, Map<ScanQuantity, Double> quantities) {
    quantities.put(ScanQuantity.TURN, (double) quality.turnedDegrees());
    quantities.put(ScanQuantity.BLUR, quality.blurMillimetres());
    if (quality.depth() > 0) {
      quantities.put(ScanQuantity.DEPTH, (double) quality.depth());
    }
    quantities.put(ScanQuantity.PAPER, (double) quality.paper());
    quantities.put(ScanQuantity.CONTRAST, (double) quality.contrast());
    quantities.put(ScanQuantity.UNEVENNESS, (double) quality.unevenness());
    quantities.put(ScanQuantity.SPECKS, quality.specks());
    quantities.put(ScanQuantity.BORDER, quality.borderShare() * PERCENT);
    quantities.put(ScanQuantity.CUT_EDGES, quality.cutOff() ? 1.0 : 0.0);
    quantities.put(ScanQuantity.MISSED_INK, quality.missedShare() * PERCENT);
  }
}
