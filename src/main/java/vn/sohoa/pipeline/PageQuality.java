package vn.sohoa.pipeline;

import java.util.List;
import java.util.stream.Stream;
import vn.sohoa.clean.Finding;
import vn.sohoa.clean.FindingCode;
import vn.sohoa.document.Page;

/** What is wrong with pages as images (Nghị định 30/2020/NĐ-CP: at least 200 dpi). */
final class PageQuality {
  /** Scanners round: 199.9 dpi is 200. */
  private static final double LEAST_DPI = 199;

  private PageQuality() {}

  static List<Finding> findings(List<Page> pages) {
    return pages.stream().flatMap(PageQuality::findings).toList();
  }

  private static Stream<Finding> findings(Page page) {
    int number = page.number();
    if (page.fault().isPresent()) {
      return Stream.of(Finding.ofPage(FindingCode.PAGE_UNREADABLE, number, page.fault().get()));
    }
    return page.scan().stream()
        .flatMap(scan -> Stream.concat(emptiness(number, scan), resolution(number, scan)));
  }

  private static Stream<Finding> resolution(int number, Page.Scan scan) {
    return scan.dpi() < LEAST_DPI
        ? Stream.of(
            Finding.ofPage(FindingCode.DPI_TOO_LOW, number, Long.toString(Math.round(scan.dpi()))))
        : Stream.empty();
  }

  private static Stream<Finding> emptiness(int number, Page.Scan scan) {
    if (scan.hasWords()) {
      return Stream.empty();
    }
    FindingCode code = scan.blank() ? FindingCode.BLANK_PAGE : FindingCode.NO_TEXT;
    return Stream.of(Finding.ofPage(code, number, ""));
  }
}
