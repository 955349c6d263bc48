package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.sohoa.it.RunningService;

/** How fast the pages are for a clerk while other scans are read. */
@Tag("measured")
class SpeedBrowser {
  private static final int DOCUMENTS = 40;
  private static final double NEXT_LIMIT = 300;
  private static final double IMAGE_LIMIT = 150;
  private static final int FIRST_LOAD_LIMIT = 150_000;

  /** A practised clerk needs longer; meanwhile the page loads the next image. */
  private static final double LOOKING_MILLIS = 1_500;

  /**
   * From the key to a page that has the focus in its first field and shows the image of the paper,
   * in milliseconds.
   */
  private static final String STOPWATCH =
      """
      addEventListener('keydown', event => event.key === 'Enter' && event.ctrlKey && sessionStorage.setItem('pressed', Date.now()), true);
      const look = () => {
        const image = document.querySelector('#stage img');
        if (document.activeElement?.closest('#panel, .foot') && image?.complete && image.naturalWidth > 0) {
          window.shownAfter = Date.now() - Number(sessionStorage.getItem('pressed'));
        } else {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
      """;

  @RegisterExtension final Visitors visitors = new Visitors();

  private final RunningService service = Office.service();

  @Test
  void theNextDocumentIsThereAtOnce() {
    var papers = new Papers(service, "S1", 11);
    List<String> docCodes = papers.read(DOCUMENTS, 1);
    docCodes.forEach(docCode -> papers.doubt(docCode, "codeNumber"));
    Visitor clerk = visitors.signedIn("CLERK");
    clerk.untraced();
    Page page = clerk.page();
    page.addInitScript(STOPWATCH);
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
      bench.press("Control+Enter");
      page.waitForURL(address -> !address.contains(before));
      next.add(number(page.waitForFunction("() => window.shownAfter")));
    }

    Measured.write(
        "workbench-times",
        Map.of("nextDocument", next.summary(NEXT_LIMIT), "pageImage", images.summary(IMAGE_LIMIT)));
    next.requireWithin("the next document", NEXT_LIMIT);
    images.requireWithin("the page image", IMAGE_LIMIT);
  }

  /** Returns how long the image of the first page took to arrive, as the browser tells. */
  private static double imageMillis(Page page, String docCode) {
    return number(
        page.waitForFunction(
            """
                docCode => performance.getEntriesByType('resource')
                  .filter(entry => entry.name.includes(docCode + '/pages/1/image') && entry.responseEnd > 0)
                  .map(entry => entry.responseEnd - entry.startTime + 0.001)[0]
                """,
            docCode));
  }

  private static double number(JSHandle value) {
    return ((Number) value.jsonValue()).doubleValue();
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
