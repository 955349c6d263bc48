package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The watch itself: a page with everything that it must see. No request leaves the browser. */
class WatchBrowser {
  private static final String ADDRESS = "http://sohoa.test:8080";

  private BrowserContext context;
  private Watch watch;
  private Page page;

  @BeforeEach
  void open() {
    context = Chromium.browser().newContext();
    watch = Watch.of(context, ADDRESS);
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void show(String path, String policy, String html) {
    page.route(
        "**",
        route ->
            route.fulfill(
                route.request().url().endsWith(path)
                    ? new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setHeaders(Map.of("Content-Security-Policy", policy))
                        .setBody(html)
                    : new Route.FulfillOptions()
                        .setStatus(route.request().url().endsWith("/taken") ? 409 : 404)));
    page.navigate(ADDRESS + path);
    page.waitForTimeout(200);
  }

  @Test
  void aCleanPageIsClean() {
    show(
        "/clean",
        "default-src 'self'; img-src data:",
        "<link rel=icon href='data:,'><h1>Sohoa</h1>");

    assertThat(watch.problems()).isEmpty();
  }

  @Test
  void scriptErrorsAreSeen() {
    show("/script", "", "<link rel=icon href='data:,'><script>nothing.there()</script>");

    assertThat(watch.problems()).singleElement().asString().contains("nothing is not defined");
  }

  @Test
  void violationsOfThePolicyAreSeen() {
    show(
        "/policy",
        "default-src 'self'; img-src data:",
        "<link rel=icon href='data:,'><p style='color: red'>x</p>");

    assertThat(watch.problems()).anyMatch(problem -> problem.contains("CSP: style-src-attr"));
  }

  @Test
  void otherHostsAndBadAnswersAreSeen() {
    show("/hosts", "", "<link rel=icon href='data:,'><img src='http://fonts.test/a.png'>");

    assertThat(watch.problems())
        .contains("other host: http://fonts.test/a.png")
        .contains("answer 404: GET http://fonts.test/a.png");
  }

  @Test
  void anExpectedStatusIsNoProblem() {
    watch.expect(409);
    show("/expected", "", "<link rel=icon href='data:,'><img src='/taken'><img src='/gone'>");

    assertThat(watch.problems()).containsExactly("answer 404: GET " + ADDRESS + "/gone");
  }
}
