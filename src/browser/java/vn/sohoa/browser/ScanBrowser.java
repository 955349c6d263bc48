package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.sohoa.blob.Sha256;
import vn.sohoa.it.Scans;

/**
 * The page on which scans are sent: lines that drop, bad pages, batches, and papers to scan again.
 */
class ScanBrowser {
  private static final int PIECE = 4 * 1024 * 1024;
  private static final String PIECES = "**/api/v1/uploads/*";

  @RegisterExtension final Visitors visitors = new Visitors();

  private final Papers papers = new Papers(Office.service(), "SC", 31);

  @Test
  void aFileGoesOnWhereTheLineDroppedAndWhereThePageWasClosed() throws IOException {
    Path scan = large(papers.scan(1));
    Page page = open();
    List<Long> offsets = offsets(page);
    page.route(PIECES, route -> dropAt(route, PIECE, offsets));
    page.route(PIECES, route -> dropAlways(route, 2 * PIECE));

    choose(page, scan);
    page.click("#send");
    page.locator("#rows .tag.doubt").waitFor();
    assertThat(offsets).containsSubsequence(0L, (long) PIECE, (long) PIECE, 2L * PIECE);

    page.unroute(PIECES);
    offsets.clear();
    page.navigate("/scan");
    choose(page, scan);
    page.click("#send");
    page.locator("#receipt-rows code").waitFor();

    assertThat(offsets).startsWith(2L * PIECE).doesNotContain(0L, (long) PIECE);
    assertThat(page.locator("#receipt-rows code").textContent())
        .isEqualTo(Sha256.of(Files.readAllBytes(scan)).hex());
  }

  @Test
  void aFileThatIsSentAgainIsTheSameDocument() {
    Path scan = papers.scan(1);
    Page page = open();
    choose(page, scan);
    page.click("#send");
    page.locator("#receipt-rows tr").waitFor();
    String docCode = docCode(page);

    page.navigate("/scan");
    choose(page, scan);
    page.click("#send");
    page.locator("#receipt-rows tr").waitFor();

    assertThat(docCode(page)).isEqualTo(docCode);
    assertThat(page.locator("#rows").textContent()).contains("đã gửi trước đó");
  }

  @Test
  void aStoppedFileIsNotSent() {
    Page page = open();
    List<Long> offsets = offsets(page);
    page.route(PIECES, route -> dropAlways(route, 0));
    choose(page, papers.scan(1));
    page.click("#send");
    page.locator("#rows .tag.doubt").waitFor();

    page.locator("#rows button").click();

    page.locator("#rows button:text('Bỏ')").waitFor();
    assertThat(page.locator("#send").isEnabled()).isTrue();
    assertThat(offsets).isNotEmpty();
  }

  @Test
  void aBadPageIsToldScannedAgainAndReplaced() {
    Page page = open();
    choose(page, papers.skewed());
    page.click("#send");
    page.locator("#rows .flaws li").waitFor();
    assertThat(page.locator("#rows .flaws li").textContent())
        .startsWith("Trang 1: ")
        .contains("lệch");
    String docCode = docCode(page);
    awaitRead(page);

    page.navigate("/rescans");
    assertThat(rowOf(page, docCode).textContent()).contains("Trang 1: Trang bị lệch");
    Office.service()
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"pages\":[1],\"reason\":\"quét lệch\"}")
        .post("/api/v1/documents/" + docCode + "/rescan")
        .then()
        .statusCode(200);
    page.reload();
    Locator asked = rowOf(page, docCode);
    assertThat(asked.count()).isOne();
    assertThat(asked.textContent()).contains("quét lệch");

    asked.locator("[type=file]").setInputFiles(papers.scan(1));
    asked.locator("button").click();

    asked.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void filesAreSentAsABatchAndTheReceiptIsPrinted() {
    Visitor clerk = visitors.signedIn("CLERK");
    clerk.watch().expect(409); // Pages are not counted yet
    Page page = open(clerk);
    choose(page, papers.scan(1));
    choose(page, papers.scan(2));
    page.check("[name=batch]");
    page.fill("[name=batchName]", "Lô thử");
    page.click("#send");
    page.locator("#receipt-rows tr").nth(1).waitFor();

    page.click("#batch-link");
    page.waitForURL(Pattern.compile(".*/batches/.*"));
    assertThat(page.locator("main").textContent()).contains("Lô thử", "2 / 2");
    page.locator("button[data-api*=close]").click();

    page.locator("a[href*='receipt?format=pdf']").waitFor();
  }

  @Test
  void filesOfOnePaperBecomeOneDocument() {
    Page page = open();
    choose(page, papers.scan(1));
    choose(page, papers.scan(1));
    page.check("[name=join]");
    page.click("#send");

    Locator joined =
        page.locator("#rows .tag.good")
            .filter(new Locator.FilterOptions().setHasText("đã ghép vào"));
    joined.nth(1).waitFor();
    String docCode = joined.first().locator("a").textContent();
    assertThat(joined.nth(1).locator("a").textContent()).isEqualTo(docCode);
    new Scans(Office.service()).awaitFinal(docCode);
    page.navigate("/documents/" + docCode);
    assertThat(page.locator("#record").getAttribute("data-pages")).isEqualTo("2");
  }

  private Page open() {
    return open(visitors.signedIn("CLERK"));
  }

  private static Page open(Visitor clerk) {
    Page page = clerk.page();
    page.navigate("/scan");
    page.fill("[name=agencyCode]", "H24.97");
    page.locator("[name=agencyCode]").press("Tab");
    return page;
  }

  private static void choose(Page page, Path file) {
    Dropped.drop(page, "#drop", file);
    page.locator("#rows").getByText(file.getFileName().toString()).waitFor();
  }

  private static String docCode(Page page) {
    return page.locator("#receipt-rows td").first().textContent();
  }

  private static void awaitRead(Page page) {
    page.locator("#rows .tag.good, #rows a[href^='/review/']").waitFor();
  }

  private static Locator rowOf(Page page, String docCode) {
    return page.locator("tr").filter(new Locator.FilterOptions().setHasText(docCode));
  }

  /** Notes where each piece that is sent begins. */
  private static List<Long> offsets(Page page) {
    var offsets = new ArrayList<Long>();
    page.onRequest(
        request -> {
          if (request.method().equals("PATCH")) {
            offsets.add(offset(request));
          }
        });
    return offsets;
  }

  private static long offset(Request request) {
    return Long.parseLong(request.headers().get("upload-offset"));
  }

  /** The line drops once. */
  private static void dropAt(Route route, long offset, List<Long> offsets) {
    Request request = route.request();
    boolean isFirst =
        request.method().equals("PATCH")
            && offset(request) == offset
            && offsets.stream().filter(sent -> sent == offset).count() == 1;
    if (isFirst) {
      route.abort("aborted");
    } else {
      route.fallback();
    }
  }

  private static void dropAlways(Route route, long offset) {
    if (route.request().method().equals("PATCH") && offset(route.request()) == offset) {
      route.abort("aborted");
    } else {
      route.fallback();
    }
  }

  /** Returns the same scan with more than two pieces of bytes that nobody looks at. */
  private static Path large(Path scan) throws IOException {
    byte[] bytes = new byte[2 * PIECE + 100_000];
    new Random(31).nextBytes(bytes);
    Path file = scan.resolveSibling("large-" + scan.getFileName());
    try (PDDocument document = Loader.loadPDF(scan.toFile())) {
      var stream = new PDStream(document, new ByteArrayInputStream(bytes));
      document.getDocumentCatalog().getCOSObject().setItem("Sohoa", stream);
      document.save(file.toFile());
    }
    return file;
  }
}
