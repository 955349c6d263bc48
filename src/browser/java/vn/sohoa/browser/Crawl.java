package vn.sohoa.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Follows the links of the pages, to one page of each form. */
final class Crawl {
  /** A path of one thing of many. */
  private static final Pattern ONE =
      Pattern.compile("^(/admin/[^/]+|/review|/documents|/dossiers)/[^/]+");

  private static final Pattern NO_PAGE = Pattern.compile("^/(api|q|ui)/.*|^/sign-out.*");

  private final Page page;
  private final Map<String, String> seen = new LinkedHashMap<>();

  Crawl(Page page) {
    this.page = page;
  }

  /**
   * Visits the pages that can be reached from some; returns the address of each form, as {@code
   * /documents/*}.
   *
   * @param onEach is called with the form when its page is shown
   */
  Map<String, String> from(List<String> paths, Consumer<String> onEach) {
    Deque<String> waiting = new ArrayDeque<>();
    paths.forEach(path -> remember(path, waiting));
    while (!waiting.isEmpty()) {
      String path = waiting.remove();
      page.navigate(path);
      onEach.accept(form(path));
      links().forEach(link -> remember(link, waiting));
    }
    return seen;
  }

  private void remember(String path, Deque<String> waiting) {
    if (!NO_PAGE.matcher(path).matches() && seen.putIfAbsent(form(path), path) == null) {
      waiting.add(path);
    }
  }

  static String form(String path) {
    return ONE.matcher(path.replaceFirst("\\?.*", "")).replaceFirst("$1/*");
  }

  @SuppressWarnings("unchecked")
  private List<String> links() {
    var addresses =
        (List<String>)
            page.evaluate(
                "() => [...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin).map(a => a.href)");
    return addresses.stream()
        .map(URI::create)
        .map(address -> address.getRawPath() + query(address))
        .toList();
  }

  private static String query(URI address) {
    return address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
  }
}
