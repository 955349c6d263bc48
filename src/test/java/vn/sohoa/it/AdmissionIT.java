package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Limits of requests at once and by time, of a service with small ones. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdmissionIT {
  private static final String SIGN_IN =
      """
      POST /sign-in HTTP/1.1
      Host: localhost
      Content-Type: application/x-www-form-urlencoded
      Content-Length: 1000

      login=""";

  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        RunningService.start(
            "admission",
            Map.ofEntries(
                Map.entry("SOHOA_ADMISSION_BODY_WINDOW", "PT8S"),
                Map.entry("SOHOA_ADMISSION_HEAD_LIMIT", "PT6S"),
                Map.entry("SOHOA_ADMISSION_BODIES", "6"),
                Map.entry("SOHOA_ADMISSION_BODIES_BY_KEY", "5"),
                Map.entry("SOHOA_ADMISSION_STREAMS_BY_KEY", "2"),
                Map.entry("SOHOA_ADMISSION_BURST", "60"),
                Map.entry("SOHOA_ADMISSION_RATE", "1"),
                Map.entry("SOHOA_ADMISSION_FAILURE_BURST", "5"),
                Map.entry("SOHOA_ADMISSION_FAILURES_PER_MINUTE", "1"),
                Map.entry("SOHOA_ADMISSION_SIGN_IN_BURST", "3"),
                Map.entry("SOHOA_ADMISSION_SIGN_INS_PER_MINUTE", "1")));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String key(String role) {
    return new QueueDesk(service).key(role, "admission").getString("key");
  }

  /** All at the same time, because each takes a window. */
  @Test
  void aSlowBodyOfAnyOperationEnds() {
    awaitFree();
    String key = service.adminKey();
    try (var json = SlowRequest.body(service, "POST /api/v1/keys", "application/json", key);
        var lines =
            SlowRequest.body(service, "POST /api/v1/dossiers:batch", "application/x-ndjson", key);
        var portal =
            SlowRequest.body(service, "POST /api/v1/dossiers:dvcqg", "application/json", key);
        var table = SlowRequest.body(service, "POST /api/v1/procedures:import", "text/csv", key);
        var upload = SlowRequest.upload(service, key);
        var signIn = SlowRequest.begin(service, SIGN_IN)) {
      assertThat(Stream.of(json, lines, portal, table, upload, signIn).map(SlowRequest::answer))
          .allSatisfy(
              answer ->
                  assertThat(answer)
                      .startsWith("HTTP/1.1 408 ")
                      .contains("BODY_TOO_SLOW", "Retry-After: 5"));
    }
    awaitFree();
    assertThat(service.log()).noneMatch(line -> line.contains("ERROR"));
  }

  @Test
  void aHeadThatDoesNotComeEndsTheConnection() {
    try (var request = SlowRequest.begin(service, "GET /api/v1/documents HTTP/1.1\nX-A: ")) {
      assertThat(request.answer()).isEmpty();
    }
    assertThat(service.metric("sohoa_connections_idle_closed_total")).isPositive();
  }

  @Test
  void whoHasUsedUpTheShareIsRefusedBeforeTheBodyAndOthersAreNot() {
    awaitFree();
    String first = key("STATION");
    String second = key("STATION");
    String third = key("STATION");
    var slow = new ArrayList<SlowRequest>();
    try {
      for (int upload = 0; upload < 5; upload++) {
        slow.add(SlowRequest.upload(service, first));
      }
      awaitAdmitted(5);
      try (var refused = SlowRequest.upload(service, first)) {
        assertThat(refused.answer())
            .startsWith("HTTP/1.1 429 ")
            .contains("SHARE_USED_UP", "Retry-After: 2", "application/problem+json");
      }
      slow.add(SlowRequest.upload(service, second));
      awaitAdmitted(6);
      try (var refused = SlowRequest.upload(service, third)) {
        assertThat(refused.answer()).startsWith("HTTP/1.1 503 ").contains("OVERLOADED");
      }
      assertThat(slow.stream().map(SlowRequest::answer))
          .allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 408 "));
    } finally {
      slow.forEach(SlowRequest::close);
    }
    awaitFree();
  }

  private static void awaitFree() {
    awaitAdmitted(0);
  }

  private static void awaitAdmitted(int bodies) {
    String series = "sohoa_requests_admitted{kind=\"bodies\"}";
    for (int look = 0; look < 400 && service.metric(series) != bodies; look++) {
      RunningService.pause();
    }
    assertThat(service.metric(series)).isEqualTo(bodies);
  }

  @Test
  void streamsOfAKeyAreLimited() throws IOException, InterruptedException {
    String key = key("STATION");
    String path = "/api/v1/documents/events";
    try (var first = EventStream.openAt(service, path, key, Optional.empty());
        var second = EventStream.openAt(service, path, key, Optional.empty());
        var third = EventStream.openAt(service, path, key, Optional.empty());
        var other = EventStream.openAt(service, path, key("STATION"), Optional.empty())) {
      assertThat(first.status()).isEqualTo(200);
      assertThat(second.status()).isEqualTo(200);
      assertThat(third.status()).isEqualTo(429);
      assertThat(other.status()).isEqualTo(200);
    }
  }

  @Test
  void aKeyThatSendsTooMuchIsToldWhenToGoOn() {
    awaitFree();
    String key = key("STATION");
    Response first = service.with(key).get("/api/v1/me");
    Response last = first;
    for (int request = 0; request < 500 && last.statusCode() == 200; request++) {
      last = service.with(key).get("/api/v1/me");
    }

    assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"key\";q=60;w=60");
    assertThat(first.header("RateLimit")).isEqualTo("\"key\";r=59;t=1");
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.jsonPath().getString("reason")).isEqualTo("RATE_LIMITED");
    assertThat(last.header("Retry-After")).isEqualTo("1");
    assertThat(last.header("RateLimit")).startsWith("\"key\";r=0;t=");
    assertThat(service.with(key("STATION")).get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  /** Last, since a key that is new is refused for a minute then. */
  @Test
  @Order(Integer.MAX_VALUE)
  void anAddressWithManyWrongKeysIsRefusedButNotTheRightOnes() {
    String right = key("STATION");
    assertThat(service.with(right).get("/api/v1/me").statusCode()).isEqualTo(200);
    for (int wrong = 0; wrong < 5; wrong++) {
      assertThat(service.with("sohoa_wrong").get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    Response refused = service.with("sohoa_wrong").get("/api/v1/me");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.jsonPath().getString("reason")).isEqualTo("RATE_LIMITED");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(service.with(right).get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(service.admin().get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void anAddressCannotTryPasswordsForLong() {
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThat(Person.trySignIn(service, "nobody", "wrong").statusCode()).isEqualTo(422);
    }

    Response refused = Person.trySignIn(service, "nobody", "wrong");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.contentType()).startsWith("text/html");
    assertThat(refused.header("Retry-After")).isNotNull();
  }
}
