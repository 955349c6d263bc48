package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.sohoa.it.RunningService;
import vn.sohoa.it.Scans;

/** Two papers that were scanned as one, taken apart by keyboard. */
class SplitBrowser {
  @RegisterExtension final Visitors visitors = new Visitors();

  private final RunningService service = Office.service();
  private final Scans scans = new Scans(service);

  @Test
  void aStackBecomesTwoDocuments() {
    String stack =
        scans.accept(
            new Papers(service, "C1", 31).stack(),
            Scans.metadata(Optional.empty(), Optional.empty(), "component"));
    scans.awaitFinal(stack);
    Page page = visitors.signedIn("CLERK").page();

    page.navigate("/review/" + stack + "/pages");
    page.waitForFunction("() => document.activeElement.matches('#sheets li')");
    page.keyboard().press("ArrowRight");
    if (page.locator("#sheets li.cut").count() == 0) {
      page.keyboard().press("c");
    }
    assertThat(page.locator("#outcome").textContent()).contains("2");
    page.locator("#reason").fill("hai văn bản quét chung");
    page.keyboard().press("Enter");
    page.waitForURL(address -> !address.contains("/pages"));

    List<String> made = scans.get(stack).getList("madeInto", String.class);
    assertThat(made).hasSize(2);
    made.forEach(docCode -> assertThat(scans.awaitFinal(docCode).getInt("pageCount")).isEqualTo(1));
  }
}
