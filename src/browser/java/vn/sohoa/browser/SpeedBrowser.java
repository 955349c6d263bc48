package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.sohoa.it.RunningService;

/** How fast the pages are for a clerk while other scans are read. */
class SpeedBrowser {
  private static final int DOCUMENTS = 20;
  private static final double NEXT_LIMIT = 300;
  private static final double IMAGE_LIMIT = 150;
  private static final int FIRST_LOAD_LIMIT = 150_000;

  /** A practised clerk needs longer; meanwhile the page loads the next image. */
  private static final double LOOKING_MILLIS = 1_500;

  @RegisterExtension final Visitors visitors = new Visitors();

  private final RunningService service = Office.service();

  @Test
  void theNextDocumentIsThereAtOnce() {
    var papers = new Papers(service, "S1", 11);
    List<String> docCodes = papers.read(DOCUMENTS, 1);
    docCodes.forEach(docCode -> papers.doubt(docCode, "codeNumber"));
    Page page = visitors.signedIn("CLERK").page();
    page.navigate("/review?department=S1");
    var others = new Papers(service, "S2", 12);
    for (int scan = 0; scan < DOCUMENTS; scan++) {
      others.send(3);
    }

    page.keyboard().press("Enter");
    var next = new Times();
    var images = new Times();
    for (int document = 1; document < DOCUMENTS; document++) {
      Workbench bench = Workbench.at(page);
      images.add(imageMillis(page, bench.docCode()));
      page.waitForTimeout(LOOKING_MILLIS);
      bench.press("Enter");
      bench.awaitOpen(0);
      String before = bench.docCode();
      next.time(
          () -> {
            bench.press("Control+Enter");
            page.waitForURL(address -> !address.contains(before));
            Workbench.at(page);
          });
    }

    Measured.write(
        "workbench-times",
        Map.of("nextDocument", next.summary(NEXT_LIMIT), "pageImage", images.summary(IMAGE_LIMIT)));
    next.requireWithin("the next document", NEXT_LIMIT);
    images.requireWithin("the page image", IMAGE_LIMIT);
  }

  /** Returns how long the image of the first page took to arrive, as the browser tells. */
  private static double imageMillis(Page page, String docCode) {
    Object millis =
        page.waitForFunction(
                """
                docCode => performance.getEntriesByType('resource')
                  .filter(entry => entry.name.includes(docCode + '/pages/1/image') && entry.responseEnd > 0)
                  .map(entry => entry.responseEnd - entry.startTime + 0.001)[0]
                """,
                docCode)
            .jsonValue();
    return ((Number) millis).doubleValue();
  }

  @Test
  void theFirstLoadIsSmall() {
    var papers = new Papers(service, "S3", 13);
    String docCode = papers.read(1, 1).getFirst();
    papers.doubt(docCode, "codeNumber");
    Page page = visitors.signedIn("CLERK").page();
    Workbench.open(page, docCode);

    long bytes =
        ((Number)
                page.evaluate(
                    "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                        + ".filter(e => !/image|crop/.test(e.name)).reduce((sum, e) => sum + e.encodedBodySize, 0)"))
            .longValue();

    Measured.write("first-load", Map.of("bytes", bytes, "limit", FIRST_LOAD_LIMIT));
    assertThat(bytes).isPositive().isLessThanOrEqualTo(FIRST_LOAD_LIMIT);
  }
}
