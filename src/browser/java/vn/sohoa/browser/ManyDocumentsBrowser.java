package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.sohoa.it.RunningService;

/** How long the server takes for each page when there are 100,000 documents of 40,000 dossiers. */
@Tag("measured")
class ManyDocumentsBrowser {
  private static final int DOCUMENTS = 10;
  private static final int DOSSIERS = 4;
  private static final int COPIES = 10_000;
  private static final int ROUNDS = 60;
  private static final double LIMIT = 100;

  @RegisterExtension final Visitors visitors = new Visitors();

  @Test
  void everyPageIsMadeInTime() {
    try (RunningService service = RunningService.start("many", Map.of())) {
      DemoOffice.fill(service, DOSSIERS, DOCUMENTS);
      Page page = visitors.firstAccount(service).page();
      Map<String, String> forms = new Crawl(page).from(EveryPageBrowser.STARTS, _ -> {});
      // Leads on who is signed in
      forms.remove("/sign-in");
      ManyDocuments.copy(service, COPIES);

      Map<String, Times> times = measure(service, session(page), forms);

      var report = new TreeMap<String, Object>();
      times.forEach((form, measured) -> report.put(form, measured.summary(LIMIT)));
      Measured.write("server-times-100000-documents", report);
      assertThat(times).isNotEmpty();
      times.entrySet().stream()
          .max(Comparator.comparingDouble(entry -> entry.getValue().quantile(0.95)))
          .ifPresent(slowest -> slowest.getValue().requireWithin(slowest.getKey(), LIMIT));
    }
  }

  private static String session(Page page) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("sohoa_session"))
        .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Times> measure(
      RunningService service, String session, Map<String, String> forms) {
    var times = new TreeMap<String, Times>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      forms.forEach((form, path) -> times.put(form, times(client, service.url() + path, session)));
    }
    return times;
  }

  private static Times times(HttpClient client, String address, String session) {
    var request = HttpRequest.newBuilder(URI.create(address)).header("Cookie", session).build();
    get(client, request);
    var times = new Times();
    for (int round = 0; round < ROUNDS; round++) {
      times.time(() -> get(client, request));
    }
    return times;
  }

  private static void get(HttpClient client, HttpRequest request) {
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(request.uri().getPath()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
