package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Pictures of every page with sample data, on which nobody is real. With {@code -Ddocs.write=true}
 * they replace those of the documentation.
 */
@Tag("pictures")
class PicturesBrowser {
  private static final long LARGEST = 200_000;

  /** Of JPEG, for pages that show a scan. */
  private static final int SCAN_QUALITY = 75;

  private static final Path FOLDER =
      Boolean.getBoolean("docs.write")
          ? Path.of("src", "docs", "images")
          : Path.of("target", "browser", "images");

  @RegisterExtension final Visitors visitors = new Visitors();

  @Test
  void everyPageIsPictured() throws IOException {
    DemoOffice.service();
    Page page = visitors.signedIn(Office.hire("ADMIN", "Nguyễn Thử Mẫu")).page();
    Files.createDirectories(FOLDER);

    new Crawl(page).from(starts(), form -> take(page, name(form)));
    Page stranger = visitors.visit(Office.service().url()).page();
    stranger.navigate("/sign-in");
    take(stranger, "sign-in");

    var sizes = new TreeMap<String, Long>();
    try (var pictures = Files.list(FOLDER)) {
      for (Path picture : pictures.toList()) {
        sizes.put(picture.getFileName().toString(), Files.size(picture));
      }
    }
    assertThat(sizes).containsKeys("home.png", "review-one.jpg", "documents-one.jpg");
    assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThan(LARGEST));
  }

  /** Returns pages that show much, before those from which all others are reached. */
  private static List<String> starts() {
    var starts = new ArrayList<String>();
    starts.add("/review/" + DemoOffice.document("NEEDS_REVIEW"));
    starts.add("/review/" + DemoOffice.document("NEEDS_REVIEW") + "/pages");
    starts.add("/documents/" + DemoOffice.document("READY"));
    starts.addAll(EveryPageBrowser.STARTS);
    return starts;
  }

  static String name(String form) {
    return form.equals("/") ? "home" : form.substring(1).replace("/*", "-one").replace('/', '-');
  }

  private static void take(Page page, String name) {
    page.waitForLoadState(LoadState.LOAD);
    page.waitForFunction(
        "() => [...document.images].every(image => image.complete || image.hidden)");
    page.screenshot(
        page.querySelector("#stage") == null
            ? new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png"))
            : new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(SCAN_QUALITY));
  }
}
