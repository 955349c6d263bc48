package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Conditional requests and ranges of downloads (RFC 9110, 13 and 14), as bytes on the wire. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadIT {
  private static final String OTHER = "\"" + "0".repeat(64) + "\"";

  private final RunningService service = SharedService.get();
  private String docCode = "";
  private byte[] original = {};

  @BeforeAll
  void sendOneScan(@TempDir Path folder) throws IOException {
    Path scan = folder.resolve("download.png");
    SampleScan.of(SamplePaper.decision()).write(scan);
    original = Files.readAllBytes(scan);
    Scans scans = new Scans(service);
    docCode = scans.accept(scan);
    scans.awaitFinal(docCode);
    awaitDate();
  }

  /** A version has no date until the second is over. */
  private void awaitDate() {
    for (String rendition : List.of("original", "pdfa", "text")) {
      for (int i = 0; i < 50 && get(rendition).header("Last-Modified").isEmpty(); i++) {
        RunningService.pause();
      }
    }
  }

  private String address(String rendition) {
    return "/api/v1/documents/download/" + docCode + "?rendition=" + rendition;
  }

  private RawRequest.Answer get(String rendition, String... headers) {
    return send("GET", address(rendition), headers);
  }

  private RawRequest.Answer send(String method, String address, String... headers) {
    return new RawRequest(method + " " + address, List.of(headers), "").send(service);
  }

  private static String tag(RawRequest.Answer answer) {
    return answer.header("ETag").orElseThrow();
  }

  private static String date(RawRequest.Answer answer) {
    return answer.header("Last-Modified").orElseThrow();
  }

  private static void assertWhole(RawRequest.Answer answer, byte[] whole) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Range")).isEmpty();
    assertThat(answer.length()).isEqualTo(whole.length);
    assertThat(answer.body()).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"original", "pdfa", "text"})
  void aResumeOfAnotherVersionGetsTheWholeFile(String rendition) {
    RawRequest.Answer all = get(rendition);
    byte[] whole = all.body();
    assertWhole(all, whole);
    assertThat(whole).hasSizeGreaterThan(100);
    if (rendition.equals("original")) {
      assertThat(whole).isEqualTo(original);
    }

    for (String validator :
        List.of(
            OTHER,
            "W/" + tag(all),
            tag(all) + ", " + OTHER,
            "Mon, 01 Jan 2024 00:00:00 GMT",
            "none")) {
      for (String range : List.of("bytes=40-", "bytes=-40", "bytes=0-9", "bytes=99999999999-")) {
        assertWhole(get(rendition, "Range: " + range, "If-Range: " + validator), whole);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"original", "pdfa", "text"})
  void partsOfTheSameVersionMakeTheFile(String rendition) throws IOException {
    RawRequest.Answer all = get(rendition);
    int size = all.body().length;
    int third = size / 3;
    var parts = new java.io.ByteArrayOutputStream();
    List<String> ranges =
        List.of(
            "bytes=0-" + (third - 1),
            "bytes=%d-%d".formatted(third, 2 * third - 1),
            "bytes=" + 2 * third + "-");

    for (String range : ranges) {
      String validator = parts.size() == third ? date(all) : tag(all);
      RawRequest.Answer part = get(rendition, "Range: " + range, "If-Range: " + validator);
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.length()).isEqualTo(part.body().length);
      assertThat(part.header("Content-Range"))
          .contains(
              "bytes %d-%d/%d"
                  .formatted(parts.size(), parts.size() + part.body().length - 1, size));
      assertThat(tag(part)).isEqualTo(tag(all));
      assertThat(date(part)).isEqualTo(date(all));
      parts.write(part.body());
    }

    assertThat(parts.toByteArray()).isEqualTo(all.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=-7          | SIZE-7 | SIZE-1",
        "bytes=5-9999999999| 5      | SIZE-1",
        "bytes=0-4,3-9     | 0      | 9",
        "bytes=5-9,0-4     | 0      | 9",
        "bytes=3-3         | 3      | 3"
      })
  void sendsOneRange(String range, String first, String last) {
    int from = number(first);
    int to = number(last);

    RawRequest.Answer part = get("original", "Range: " + range);

    assertThat(part.status()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(original, from, to + 1));
    assertThat(part.length()).isEqualTo(to - from + 1);
  }

  private int number(String text) {
    return text.startsWith("SIZE")
        ? original.length - Integer.parseInt(text.substring(5))
        : Integer.parseInt(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=0-1,5-6", "bytes=9-3", "bytes=x-", "bytes", "lines=1-2", "bytes=0-9 5"})
  void ignoresWhatIsNoSingleRange(String range) {
    assertWhole(get("original", "Range: " + range), original);
  }

  @ParameterizedTest
  @ValueSource(strings = {"original", "pdfa", "text"})
  void refusesARangeBeyondTheEnd(String rendition) {
    int size = get(rendition).body().length;

    RawRequest.Answer refused = get(rendition, "Range: bytes=" + size + "-");

    assertThat(refused.status()).isEqualTo(416);
    assertThat(refused.header("Content-Range")).contains("bytes */" + size);
    assertThat(refused.header("Content-Type")).contains("application/problem+json");
    assertThat(refused.text()).contains("\"RANGE_NOT_SATISFIABLE\"");
    assertThat(refused.length()).isEqualTo(refused.body().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"original", "pdfa", "text"})
  void headHasTheHeadersOfGetAndNoBody(String rendition) {
    RawRequest.Answer all = get(rendition);

    RawRequest.Answer head = send("HEAD", address(rendition), "Range: bytes=0-9");

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name :
        List.of(
            "Content-Length",
            "Content-Type",
            "Content-Disposition",
            "ETag",
            "Last-Modified",
            "Accept-Ranges",
            "Cache-Control",
            "X-Content-Type-Options")) {
      assertThat(head.header(name)).as(name).isPresent().isEqualTo(all.header(name));
    }
    assertThat(head.header("Content-Range")).isEmpty();
    assertThat(head.header("Accept-Ranges")).contains("bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"original", "pdfa", "text"})
  void evaluatesPreconditions(String rendition) {
    RawRequest.Answer all = get(rendition);
    String past = "Thu, 01 Jan 2015 00:00:00 GMT";
    String future = "Fri, 01 Jan 2100 00:00:00 GMT";

    for (String method : List.of("GET", "HEAD")) {
      for (String[] known :
          new String[][] {
            {"If-None-Match: " + tag(all)},
            {"If-None-Match: W/" + tag(all)},
            {"If-None-Match: " + OTHER + ", " + tag(all)},
            {"If-None-Match: " + OTHER, "If-None-Match: " + tag(all)},
            {"If-None-Match: *"},
            {"If-None-Match: " + tag(all), "Range: bytes=0-9"},
            {"If-Modified-Since: " + date(all)},
            {"If-Modified-Since: Friday, 01-Jan-60 00:00:00 GMT"},
            {"If-Modified-Since: Fri Jan  1 00:00:00 2100"},
            {"If-Match: *", "If-None-Match: " + tag(all), "If-Modified-Since: " + past}
          }) {
        RawRequest.Answer unchanged = send(method, address(rendition), known);
        assertThat(unchanged.status()).as(List.of(known).toString()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        for (String name : List.of("ETag", "Last-Modified", "Cache-Control")) {
          assertThat(unchanged.header(name)).as(name).isPresent().isEqualTo(all.header(name));
        }
      }
      for (String[] contrary :
          new String[][] {
            {"If-Match: " + OTHER},
            {"If-Match: W/" + tag(all)},
            {"If-Match: none"},
            {"If-Unmodified-Since: " + past},
            {"If-Match: " + OTHER, "If-Unmodified-Since: " + future},
            {"If-Match: " + OTHER, "If-None-Match: " + tag(all)},
            {"If-Match: " + OTHER, "Range: bytes=99999999999-"}
          }) {
        RawRequest.Answer refused = send(method, address(rendition), contrary);
        assertThat(refused.status()).as(List.of(contrary).toString()).isEqualTo(412);
        assertThat(tag(refused)).isEqualTo(tag(all));
        assertThat(refused.body().length > 0).isEqualTo(method.equals("GET"));
      }
      for (String[] met :
          new String[][] {
            {"If-Match: " + OTHER + "," + tag(all)},
            {"If-Match: *"},
            {"If-Unmodified-Since: " + date(all)},
            {"If-Match: " + tag(all), "If-Unmodified-Since: " + past},
            {"If-None-Match: " + OTHER},
            {"If-None-Match: " + OTHER, "If-Modified-Since: " + future},
            {"If-Modified-Since: " + past},
            {"If-Modified-Since: yesterday"}
          }) {
        RawRequest.Answer sent = send(method, address(rendition), met);
        assertThat(sent.status()).as(List.of(met).toString()).isEqualTo(200);
        assertThat(sent.length()).isEqualTo(all.body().length);
        assertThat(sent.body()).isEqualTo(method.equals("GET") ? all.body() : new byte[0]);
      }
    }
  }

  @Test
  void thePdfHasANewVersionAfterItWasMadeAgain() {
    RawRequest.Answer before = get("pdfa");
    String dateOfOriginal = date(get("original"));

    service
        .admin()
        .post("/api/v1/documents/" + docCode + "/reprocess?from=ASSEMBLE")
        .then()
        .statusCode(202);
    new Scans(service).awaitFinal(docCode);
    awaitDate();

    RawRequest.Answer after = get("pdfa", "Range: bytes=10-", "If-Range: " + date(before));
    assertThat(date(after)).isNotEqualTo(date(before));
    assertWhole(after, get("pdfa").body());
    assertThat(date(get("original"))).isEqualTo(dateOfOriginal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/reports/monthly?month=2024-03&format=pdf",
        "/api/v1/reports/monthly?month=2024-03&format=xlsx",
        "/api/v1/reports/coverage?from=2024-03-01&to=2024-03-31&format=csv"
      })
  void reportsThatAreComputedHaveNoRanges(String address) {
    RawRequest.Answer whole = send("GET", address, "Range: bytes=0-9");
    RawRequest.Answer head = send("HEAD", address, "Range: bytes=0-9");

    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.body()).hasSizeGreaterThan(10);
    assertThat(whole.header("Accept-Ranges")).contains("none");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("Accept-Ranges")).contains("none");
    assertThat(head.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
    assertThat(head.header("Content-Length").isPresent())
        .isEqualTo(whole.header("Content-Length").isPresent());
    whole
        .header("Content-Length")
        .ifPresent(length -> assertThat(whole.body()).hasSize(Integer.parseInt(length)));
  }
}
