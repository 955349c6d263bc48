package vn.sohoa.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** A person at a browser of their own, with the screen of a one-stop desk. */
final class Visitor {
  /** Scans are read meanwhile, and other work may run on the machine. */
  private static final double PATIENCE_MILLIS = 180_000;

  private final BrowserContext context;
  private final Page page;
  private final Watch watch;
  private boolean traced = true;

  /**
   * @param address of the service
   */
  Visitor(String address, ColorScheme colours) {
    // Not Vietnam's time zone: the pages show it wherever they are looked at
    this.context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(address)
                    .setViewportSize(1366, 768)
                    .setLocale("vi-VN")
                    .setTimezoneId("UTC")
                    .setColorScheme(colours));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    this.watch = Watch.of(context, address);
    context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
    this.page = context.newPage();
  }

  BrowserContext context() {
    return context;
  }

  Page page() {
    return page;
  }

  Watch watch() {
    return watch;
  }

  /** Traces nothing from now on, which slows a browser down. */
  void untraced() {
    context.tracing().stop();
    traced = false;
  }

  /** Keeps a trace, for Playwright's viewer, and pictures of the pages as they are now. */
  void keep(Path folder, int number) {
    if (traced) {
      context
          .tracing()
          .stop(new Tracing.StopOptions().setPath(folder.resolve("trace-" + number + ".zip")));
    }
    for (Page open : context.pages()) {
      open.screenshot(
          new Page.ScreenshotOptions()
              .setPath(
                  folder.resolve("page-" + number + "-" + context.pages().indexOf(open) + ".png")));
    }
  }

  void leave() {
    context.close();
  }
}
