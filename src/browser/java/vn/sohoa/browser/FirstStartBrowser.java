package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.sohoa.it.RunningService;
import vn.sohoa.it.Scans;

/** From the first start to a corrected record, as a new office would do it. */
class FirstStartBrowser {
  @RegisterExtension final Visitors visitors = new Visitors();

  @Test
  void aScanIsSentReadReviewedAndCorrected() {
    try (RunningService service = RunningService.start("first", Map.of())) {
      var papers = new Papers(service, "F1", 21);
      Path scan = papers.withoutNumber();
      Page page = visitors.firstAccount(service).page();

      String docCode = send(page, scan, papers.dossierCode());
      review(page, docCode);

      JsonPath document = new Scans(service).get(docCode);
      assertThat(document.getString("state")).isEqualTo("READY");
      assertThat(Scans.value(document, "codeNumber")).isEqualTo("87");
      assertThat(list(service, "documents/" + docCode + "/history", "kind")).contains("FIELD");
      assertThat(list(service, "audit?subject=" + docCode, "action")).isNotEmpty();
    }
  }

  private static List<String> list(RunningService service, String path, String member) {
    return service
        .admin()
        .get("/api/v1/" + path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items." + member, String.class);
  }

  /** Drops the scan on the page, and watches until it is read; returns its docCode. */
  private static String send(Page page, Path scan, String dossier) {
    page.navigate("/scan");
    page.fill("[name=dossierCode]", dossier);
    page.locator("[name=dossierCode]").press("Tab");
    page.locator("[name=componentCode] option[value=VB]")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    page.selectOption("[name=componentCode]", "VB");
    Dropped.drop(page, "#drop", scan);
    page.evaluate(
        """
        () => {
          window.steps = new Set();
          setInterval(() => {
            const bar = document.querySelector('#rows progress:not([hidden])');
            if (bar) {
              window.steps.add(bar.value);
            }
          }, 20);
        }
        """);
    page.click("#send");
    page.locator("#rows a[href^='/review/']").waitFor();
    assertThat((Integer) page.evaluate("() => window.steps.size")).isGreaterThan(1);
    assertThat(page.locator("#receipt-rows code").textContent()).hasSize(64);
    return page.locator("#rows a[href^='/documents/']").textContent();
  }

  /** Reviews what is next, by keyboard only. */
  private static void review(Page page, String docCode) {
    page.navigate("/review");
    page.keyboard().press("Enter");
    Workbench bench = Workbench.at(page);
    assertThat(bench.docCode()).isEqualTo(docCode);
    assertThat(bench.focused()).isEqualTo("codeNumber");

    bench.type("87");
    bench.press("Enter");
    bench.awaitOpen(0);
    bench.press("Control+Enter");
    page.waitForURL(Pattern.compile(".*/review$"));
  }
}
