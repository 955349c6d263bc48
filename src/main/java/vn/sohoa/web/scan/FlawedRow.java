package vn.sohoa.web.scan;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Collectors;
import vn.sohoa.document.UploadProgress.FlawedPage;
import vn.sohoa.review.takeback.FlawedUploads;
import vn.sohoa.web.Texts;

/**
 * A scan with bad pages as the page shows it.
 *
 * @param pages each page with what is wrong
 */
@TemplateData
public record FlawedRow(String docCode, String fileName, String receivedAt, List<String> pages) {
  static FlawedRow of(FlawedUploads.Scan scan, Texts t) {
    return new FlawedRow(
        scan.docCode(),
        scan.fileName().orElse(""),
        t.time(scan.receivedAt()),
        scan.pages().stream().map(page -> words(page, t)).toList());
  }

  private static String words(FlawedPage page, Texts t) {
    return page.flaws().stream()
        .map(code -> t.label("finding", code))
        .collect(Collectors.joining(", ", t.of("web.rescans.page", page.page()) + ": ", ""));
  }
}
