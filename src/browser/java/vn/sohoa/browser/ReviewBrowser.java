package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.sohoa.it.RunningService;
import vn.sohoa.it.Scans;

/** The workbench, by keyboard only. */
class ReviewBrowser {
  private static final int FEW_PRESSES = 8;

  @RegisterExtension final Visitors visitors = new Visitors();

  private final RunningService service = Office.service();
  private final Scans scans = new Scans(service);

  /** Returns a document with two fields that a person has to look at. */
  private String doubtful(Papers papers) {
    String docCode = papers.read(1, 1).getFirst();
    papers.doubt(docCode, "codeNumber", "issuedDate");
    return docCode;
  }

  private JsonPath history(String docCode) {
    return service
        .admin()
        .get("/api/v1/documents/" + docCode + "/history?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void twoDoubtsTakeFewKeyPresses() {
    String docCode = doubtful(new Papers(service, "P1", 1));
    Page page = visitors.signedIn("CLERK").page();
    Workbench bench = Workbench.open(page, docCode);
    int fields = bench.fields();
    assertThat(bench.open()).isEqualTo(2);
    assertThat(bench.focused()).isEqualTo("codeNumber");

    bench.press("Enter");
    assertThat(bench.focused()).isEqualTo("issuedDate");
    bench.press("Enter");
    bench.awaitOpen(0);
    bench.press("Control+Enter");
    page.waitForURL(address -> !address.contains(docCode));

    assertThat(scans.get(docCode).getString("state")).isEqualTo("READY");
    Measured.write(
        "key-presses",
        Map.of("fields", fields, "doubts", 2, "presses", bench.presses(), "limit", FEW_PRESSES));
    assertThat(bench.presses()).isLessThanOrEqualTo(FEW_PRESSES);
  }

  @Test
  void aTypedValueIsCleanedStoredAndUndone() {
    String docCode = doubtful(new Papers(service, "P2", 2));
    Page page = visitors.signedIn("CLERK").page();
    Workbench bench = Workbench.open(page, docCode);

    bench.type("0087");
    bench.press("Enter");
    bench.awaitOpen(1);
    assertThat(Scans.value(scans.get(docCode), "codeNumber")).isEqualTo("87");
    assertThat(
            history(docCode)
                .getList("items.findAll { it.target == 'codeNumber' && it.decision != null }"))
        .hasSize(1);

    bench.press("Alt+z");
    bench.awaitOpen(2);
    assertThat(Scans.value(scans.get(docCode), "codeNumber")).isNotEqualTo("87");
  }

  @Test
  void aValueAgainstTheRulesIsKeptForAReasonOnly() {
    String docCode = doubtful(new Papers(service, "P7", 7));
    Visitor clerk = visitors.signedIn("CLERK");
    clerk.watch().expect(422);
    Page page = clerk.page();
    Workbench bench = Workbench.open(page, docCode);
    bench.press("Enter");
    bench.awaitOpen(1);

    bench.type("31/02/2026");
    bench.press("Enter");
    page.locator("#row-issuedDate .override").waitFor();
    bench.press("Enter", "Enter");
    assertThat(page.locator("#notice").textContent()).contains("Chưa có lý do");
    assertThat(bench.open()).isEqualTo(1);

    bench.press("ArrowDown", "Enter");
    bench.awaitOpen(0);
    assertThat(history(docCode).getList("items.reason", String.class))
        .contains("Bản giấy ghi đúng như vậy");
  }

  @Test
  void twoClerksDoNotGetTheSameDocument() {
    var papers = new Papers(service, "P3", 3);
    List<String> docCodes = papers.read(2, 1);
    docCodes.forEach(docCode -> papers.doubt(docCode, "codeNumber"));
    Visitor first = visitors.signedIn(Office.hire("CLERK", "Nguyễn Thử Một"));
    Visitor second = visitors.signedIn(Office.hire("CLERK", "Trần Thử Hai"));
    second.watch().expect(409);

    List<Workbench> benches = new ArrayList<>();
    for (Visitor clerk : List.of(first, second)) {
      clerk.page().navigate("/review?department=P3");
      clerk.page().keyboard().press("Enter");
      benches.add(Workbench.at(clerk.page()));
    }
    assertThat(benches.stream().map(Workbench::docCode).toList())
        .containsExactlyInAnyOrderElementsOf(docCodes);

    Workbench.open(second.page(), benches.getFirst().docCode());
    second.page().locator("#claimed:not([hidden])").waitFor();
    assertThat(second.page().locator("#claimed").textContent()).contains("Nguyễn Thử Một");
  }

  @Test
  void aSessionThatEndsLosesNothing() {
    String docCode = doubtful(new Papers(service, "P4", 4));
    Office.Person person = Office.hire("CLERK", "Lê Thử Ba");
    Visitor clerk = visitors.signedIn(person);
    clerk.watch().expect(401);
    Page page = clerk.page();
    Workbench bench = Workbench.open(page, docCode);
    bench.type("4321");
    service.execute("DELETE FROM session");

    bench.press("Enter");
    page.locator("#session-ended:not([hidden])").waitFor();
    assertThat(bench.input("codeNumber").inputValue()).isEqualTo("4321");
    Page again = page.waitForPopup(() -> page.keyboard().press("Enter"));
    Office.signIn(again, person.login());
    again.close();
    page.locator("#session-renewed").click();

    bench.awaitOpen(1);
    assertThat(Scans.value(scans.get(docCode), "codeNumber")).isEqualTo("4321");
  }

  @Test
  void anInputMethodSendsNothingBeforeTheWordIsComplete() {
    String docCode = doubtful(new Papers(service, "P5", 5));
    Page page = visitors.signedIn("CLERK").page();
    Workbench bench = Workbench.open(page, docCode);
    bench.input("subject").focus();
    page.keyboard().press("Control+a");
    var sent = new ArrayList<String>();
    page.onRequest(request -> sent.add(told(request)));
    var keyboard = new InputMethod(page);

    for (String part : List.of("v", "vi", "viê", "viêt", "việt")) {
      keyboard.compose(part);
      page.waitForTimeout(150);
    }
    keyboard.enterWhileComposing();
    page.waitForTimeout(600);
    assertThat(sent).filteredOn(request -> request.contains("/fields")).isEmpty();

    keyboard.commit("việt");
    page.waitForTimeout(800);
    assertThat(sent)
        .filteredOn(request -> request.contains("/fields"))
        .singleElement()
        .asString()
        .contains("fields:check")
        .contains("việt");
  }

  private static String told(Request request) {
    return request.method() + " " + request.url() + " " + request.postData();
  }

  @Test
  void aWrongUploadIsWithdrawn() {
    String docCode = doubtful(new Papers(service, "P6", 6));
    Page page = visitors.signedIn("CLERK").page();
    Workbench.open(page, docCode);

    page.locator(".foot details summary").press("Enter");
    var form = page.locator("form[data-api*='/withdraw']");
    form.locator("[name=reason]").fill("quét nhầm hồ sơ khác");
    form.locator("button").press("Enter");
    form.locator("button").press("Enter");
    page.waitForURL(address -> !address.contains(docCode));

    assertThat(history(docCode).getList("items.kind", String.class)).contains("WITHDRAWAL");
  }
}
