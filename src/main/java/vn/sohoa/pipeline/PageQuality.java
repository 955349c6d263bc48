package vn.sohoa.pipeline;

import java.util.List;
import java.util.Optional;
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
    Optional<Page.Scan> scan = page.scan();
    Stream<Finding> dpi =
        scan
            .filter(measured -> measured.dpi() < LEAST_DPI)
            .map(
                measured ->
                    Finding.ofPage(
                        FindingCode.DPI_TOO_LOW, number, Long.toString(Math.round(measured.dpi()))))
            .stream();
    return Stream.concat(emptiness(page, scan), dpi);
  }

  private static Stream<Finding> emptiness(Page page, Optional<Page.Scan> scan) {
    if (!page.text().isBlank()) {
      return Stream.empty();
    }
    boolean blank = scan.filter(Page.Scan::blank).isPresent();
    FindingCode code = blank ? FindingCode.BLANK_PAGE : FindingCode.NO_TEXT;
    return Stream.of(Finding.ofPage(code, page.number(), ""));
  }
}
