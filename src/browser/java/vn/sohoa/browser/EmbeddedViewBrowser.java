package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sohoa.it.RunningService;
import vn.sohoa.it.Scans;
import vn.sohoa.it.SignedLinks;

/**
 * The page that a signed link opens, in a frame of another site: allowed or not, without cookies,
 * by keyboard, in a narrow frame.
 */
class EmbeddedViewBrowser {
  private static final OneStopPage ALLOWED = OneStopPage.open();
  private static final OneStopPage STRANGER = OneStopPage.open();
  private static final String VIEW = "{\"opens\":\"VIEW\",\"person\":\"nguyenthihoa\"}";
  private static final int NARROW = 360;

  private static RunningService service;
  private static String docCode = "";

  private final BrowserContext context =
      Chromium.browser()
          .newContext(new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(900, 700));

  /** Of all requests to the service. */
  private final List<String> cookies = new CopyOnWriteArrayList<>();

  private final List<String> violations = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void start() {
    service =
        RunningService.start(
            "embedded",
            Map.of(
                "SOHOA_PIPELINE_BACKOFF",
                "PT0.2S",
                "SOHOA_VIEW_FRAME_ANCESTORS",
                ALLOWED.origin()));
    Path scan = new Papers(service, "EV", 41).scan(2);
    var scans = new Scans(service);
    docCode = scans.accept(scan);
    scans.awaitFinal(docCode);
  }

  @AfterAll
  static void stop() {
    service.close();
    ALLOWED.close();
    STRANGER.close();
  }

  @AfterEach
  void leave() {
    context.close();
    assertThat(cookies).as("cookies that were sent or set").isEmpty();
  }

  private Page page() {
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            violations.add(message.text());
          }
        });
    page.onResponse(
        answer -> {
          if (answer.url().startsWith(service.url())
              && (answer.headerValue("set-cookie") != null
                  || answer.request().headerValue("cookie") != null)) {
            cookies.add(answer.url());
          }
        });
    return page;
  }

  /** Opens a link in a frame of a page of another site. */
  private Frame framed(Page page, OneStopPage host, String url, int width) {
    host.embed(url, width);
    page.navigate(host.origin() + "/");
    return page.querySelector("iframe").contentFrame();
  }

  private static String link(SignedLinks maker) {
    return service.url() + maker.make(docCode, VIEW);
  }

  @Test
  void anAllowedSiteShowsItByTheLinkAlone() {
    Page page = page();
    Frame view = framed(page, ALLOWED, link(SignedLinks.by(service, "INTEGRATOR")), 800);

    awaitImage(view, "#stage img");
    awaitImage(view, ".thumbs li:nth-child(2) img");
    assertThat(view.locator("h1").textContent()).isEqualTo(docCode);
    assertThat(view.locator("html").getAttribute("lang")).isEqualTo("vi");
    assertThat(view.locator("nav, form, input").count()).isZero();

    view.locator("#fields [data-box]").first().hover();
    view.locator("#stage rect").waitFor(attached());

    view.locator("[data-view=next]").click();
    view.locator("#page-number:text('2 / 2')").waitFor();
    awaitImage(view, "#stage img");
    view.locator("#stage").page().keyboard().press("PageUp");
    view.locator("#page-number:text('1 / 2')").waitFor();
    view.locator("[data-view=in]").click();

    view.locator("a.language").click();
    view.locator("html[lang=en]").waitFor(attached());
    awaitImage(view, "#stage img");
    assertThat(violations).isEmpty();
  }

  @Test
  void anotherSiteDoesNotShowIt() {
    Page page = page();

    Frame view = framed(page, STRANGER, link(SignedLinks.by(service, "INTEGRATOR")), 800);
    page.waitForCondition(() -> !violations.isEmpty());

    assertThat(violations).allMatch(text -> text.contains("frame-ancestors"));
    // Chromium shows a page of its own instead
    assertThat(view.url()).doesNotStartWith(service.url());
    assertThat(view.locator("h1:text('" + docCode + "')").count()).isZero();
  }

  @Test
  void otherPagesAreShownInNoFrame() {
    Page page = page();

    framed(page, ALLOWED, service.url() + "/sign-in", 800);
    page.waitForCondition(() -> !violations.isEmpty());

    assertThat(violations).allMatch(text -> text.contains("frame-ancestors"));
  }

  @Test
  void whenTheLinkEndsItSaysSo() {
    SignedLinks maker = SignedLinks.by(service, "INTEGRATOR");
    Page page = page();
    Frame view = framed(page, ALLOWED, link(maker), 800);
    awaitImage(view, "#stage img");

    maker.revoke();
    view.locator("[data-view=next]").click();

    view.locator("#ended").waitFor();
    assertThat(view.locator("#ended").textContent()).contains("Liên kết đã hết hạn");
    page.reload();
    Frame again = page.querySelector("iframe").contentFrame();
    again.locator("[role=alert]").waitFor();
    assertThat(again.locator("nav, a[href='/']").count()).isZero();
  }

  @Test
  void itHindersNobodyAndFitsANarrowFrame() {
    Page page = page();
    page.setViewportSize(NARROW, 700);
    String link = link(SignedLinks.by(service, "INTEGRATOR"));
    for (String url : List.of(link, link + "x")) {
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.navigate(url);
        assertThat(Accessible.violations(page)).as(url + " " + colours).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
            .as("width of what is shown")
            .isLessThanOrEqualTo(NARROW);
      }
    }

    page.navigate(link);
    awaitImage(page.mainFrame(), "#stage img");
    page.locator("#fields [data-box]").first().focus();
    page.locator("#stage rect").waitFor(attached());
  }

  private static void awaitImage(Frame frame, String selector) {
    Locator image = frame.locator(selector);
    image.waitFor();
    frame.waitForFunction(
        "selector => { const image = document.querySelector(selector); return image.complete && image.naturalWidth > 0; }",
        selector);
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }
}
