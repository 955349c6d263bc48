package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/** What all answers have in common: ids of requests, methods, caching, compression. */
class AnswerHeadersIT {
  private static final String LISTS = "/api/v1/documents";

  private final RunningService service = SharedService.get();

  @ParameterizedTest
  @ValueSource(strings = {LISTS, "/api/v1/nothing", "/q/health/live", "/nothing"})
  void everyAnswerHasARequestId(String address) {
    assertThat(service.admin().get(address).header("X-Request-Id")).hasSizeBetween(32, 40);
    assertThat(service.admin().header("X-Request-Id", "desk-7.42").get(address))
        .extracting(answer -> answer.header("X-Request-Id"))
        .isEqualTo("desk-7.42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "<script>", "dài", "x{1000}"})
  void aRequestIdThatCouldBreakTheLogIsReplaced(String sent) {
    String id =
        service
            .admin()
            .header("X-Request-Id", "x{1000}".equals(sent) ? "x".repeat(1000) : sent)
            .get(LISTS)
            .header("X-Request-Id");

    assertThat(id).hasSizeBetween(32, 40).doesNotContain(sent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PATCH  | /api/v1/documents            | GET, HEAD, OPTIONS",
        "DELETE | /api/v1/dossiers/H24.99-1    | GET, HEAD, OPTIONS, PUT",
        "GET    | /api/v1/documents/x/link     | OPTIONS, POST",
        "DELETE | /api/v1/keys                 | GET, HEAD, OPTIONS, POST",
        "POST   | /api/v1/keys/x               | DELETE, OPTIONS",
        "PUT    | /api/v1/dossiers:batch       | OPTIONS, POST",
        "PUT    | /api/v1/procedures:import    | OPTIONS, POST",
        "POST   | /api/v1/reports/monthly      | GET, HEAD, OPTIONS"
      })
  void anotherMethodIsRefusedWithThoseThatAreAllowed(Method method, String path, String allowed) {
    Response refusal = service.admin().request(method, path);

    assertThat(refusal.statusCode()).isEqualTo(405);
    assertThat(refusal.jsonPath().getString("reason")).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(refusal.header("Allow")).isEqualTo(allowed);
    Response options = service.admin().options(path);
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(List.of(options.header("Allow").split(", ", -1)))
        .containsExactlyInAnyOrder(allowed.split(", ", -1));
  }

  @Test
  void optionsOfNothingIsNotFound() {
    assertThat(service.admin().options("/api/v1/nothing").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//api/v1/documents", "/api//v1/documents", "/api/v1//documents"})
  void emptySegmentsAreRefused(String path) {
    RawRequest.Answer refusal = RawRequest.of("GET " + path).send(service);

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.text()).contains("\"reason\":\"INVALID_REQUEST\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {LISTS, "/api/v1/documents/H24.99-TL-999999-V1", "/api/v1/documents?x=1"})
  void nobodyStoresAnswersOfTheApi(String path) {
    Response answer = service.admin().get(path);

    assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(answer.header("Vary")).contains("Accept-Language", "Accept-Encoding", "Accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s/api/v1/documents", "/%%61pi/v1/documents"})
  void otherFormsOfAnAddressAreAnsweredAlike(String form) {
    String address = form.formatted(service.url());

    RawRequest.Answer answer = RawRequest.of("GET " + address).send(service);
    RawRequest.Answer refused =
        RawRequest.of("GET " + address.replace("v1/", "v1//")).send(service);

    assertThat(answer.header("Cache-Control")).contains("private, no-store");
    assertThat(refused.status()).isIn(400, 404);
  }

  @Test
  void jsonIsCompressedForThoseWhoAcceptIt() {
    RawRequest list = RawRequest.of("GET " + LISTS + "?limit=1");
    RawRequest.Answer packed = list.header("Accept-Encoding: gzip").send(service);
    RawRequest.Answer plain = list.send(service);

    assertThat(packed.header("Content-Encoding")).contains("gzip");
    assertThat(packed.body()).startsWith(0x1f, 0x8b);
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(plain.text()).startsWith("{\"items\":");
  }

  @Test
  void aMissingAndAnUnknownKeyAreChallenged() {
    Response missing = service.anonymous().get(LISTS);
    Response unknown = service.with("sohoa_0000_0000").get(LISTS);

    assertThat(List.of(missing, unknown))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(401);
              assertThat(answer.headers().getValues("WWW-Authenticate"))
                  .containsExactly("Bearer realm=\"sohoa\"");
            });
  }

  @Test
  void anAcceptedScanTellsWhenToAskAgain(@TempDir Path folder) throws IOException {
    // Given
    Path file = folder.resolve("scan.png");
    new SampleScan(SamplePaper.decision(), 1, 150, ScanLook.typical()).write(file);

    // When
    Response receipt =
        service
            .admin()
            .header("X-Forwarded-Host", "evil.example")
            .multiPart(
                "metadata",
                "{\"agencyCode\":\"H24.99\",\"role\":\"component\"}",
                "application/json")
            .multiPart("file", file.toFile())
            .post("/api/v1/documents/import");

    // Then
    assertThat(receipt.statusCode()).isEqualTo(202);
    assertThat(receipt.header("Retry-After")).isEqualTo("2");
    assertThat(receipt.header("Location")).startsWith(service.url() + LISTS + "/H24.99_");
  }

  @Test
  void aCallerLearnsWhoItIs() {
    String key =
        service
            .admin()
            .contentType(ContentType.JSON)
            .body(Map.of("name", "Trạm 7", "role", "STATION"))
            .post("/api/v1/keys")
            .jsonPath()
            .getString("key");

    Response me = service.with(key).get("/api/v1/me");

    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.jsonPath().getString("name")).isEqualTo("Trạm 7");
    assertThat(me.jsonPath().getString("role")).isEqualTo("STATION");
    assertThat(me.jsonPath().getList("rights", String.class))
        .containsExactly("READ_DOCUMENTS", "SEND_DOCUMENTS");
    assertThat(service.anonymous().get("/api/v1/me").statusCode()).isEqualTo(401);
  }
}
