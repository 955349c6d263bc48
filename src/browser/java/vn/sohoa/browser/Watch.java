package vn.sohoa.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What goes wrong in the pages of a browser without a person seeing it: script errors, violations
 * of the content security policy, failed requests, and requests to other hosts.
 */
final class Watch {
  private static final String REPORT_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation', event =>
        console.error(`CSP: ${event.effectiveDirective} forbids ${event.blockedURI} in ${location.pathname}`));
      """;

  private final String host;
  private final Set<Integer> expected = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  private Watch(String host) {
    this.host = host;
  }

  /**
   * Watches all pages of a browser context, also those that open later.
   *
   * @param address of the only host that may be asked
   */
  static Watch of(BrowserContext context, String address) {
    var watch = new Watch(URI.create(address).getAuthority());
    context.addInitScript(REPORT_VIOLATIONS);
    context.onConsoleMessage(watch::console);
    context.onWebError(error -> watch.problems.add("script: " + error.error()));
    context.onRequest(watch::request);
    context.onRequestFailed(watch::failed);
    context.onResponse(watch::response);
    context.onPage(page -> watch.dialogs(page));
    return watch;
  }

  /** Accepts answers with these statuses from now on. */
  void expect(Integer... statuses) {
    expected.addAll(List.of(statuses));
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  private void console(ConsoleMessage message) {
    // The answer itself is judged in response()
    boolean isAnswer = message.text().startsWith("Failed to load resource: the server responded");
    if (Set.of("error", "warning").contains(message.type()) && !isAnswer) {
      problems.add("console " + message.type() + ": " + message.text());
    }
  }

  private void request(Request request) {
    URI address = URI.create(request.url());
    boolean isRemote = Set.of("http", "https", "ws", "wss").contains(address.getScheme());
    if (isRemote && !host.equals(address.getAuthority())) {
      problems.add("other host: " + request.url());
    }
  }

  /** A page that is left aborts its requests. */
  private void failed(Request request) {
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      problems.add(
          "failed: %s %s %s".formatted(request.method(), request.url(), request.failure()));
    }
  }

  private void response(Response response) {
    if (response.status() >= 400 && !expected.contains(response.status())) {
      problems.add(
          "answer %d: %s %s"
              .formatted(response.status(), response.request().method(), response.url()));
    }
  }

  /** The pages have no modal windows; a dialog that nobody answers would also stop the test. */
  private void dialogs(Page page) {
    page.onDialog(
        dialog -> {
          if (!dialog.type().equals("beforeunload")) {
            problems.add("dialog: " + dialog.message());
          }
          dialog.accept();
        });
  }
}
