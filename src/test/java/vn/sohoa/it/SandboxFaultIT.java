package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults that a sandbox makes on demand. */
@Tag("slow")
class SandboxFaultIT extends SandboxDesk {
  @Test
  void refusesAsOftenAsTold() {
    fault(
        """
        {"kind":"ERROR","method":"GET","path":"/api/v1/documents/{docCode}","status":503,"retryAfter":7,"times":2}
        """);
    String address = "/api/v1/documents/H24.99_TL_000001_V1";

    assertThat(as("integrator").get("/api/v1/documents").statusCode()).isEqualTo(200);
    for (int i = 0; i < 2; i++) {
      Response refused = as("integrator").get(address);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isEqualTo("7");
      assertThat(refused.jsonPath().getString("reason")).isEqualTo("OVERLOADED");
    }
    assertThat(as("integrator").get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void oneRequestAsksForItsOwnFault() {
    assertThat(
            as("clerk")
                .header("Sohoa-Sandbox-Fault", "error=500")
                .get("/api/v1/me")
                .jsonPath()
                .getString("reason"))
        .isEqualTo("INTERNAL_ERROR");
    Instant begin = Instant.now();
    assertThat(as("clerk").header("Sohoa-Sandbox-Fault", "slow=700").get("/api/v1/me").statusCode())
        .isEqualTo(200);
    assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofMillis(650));
    assertThatThrownBy(() -> as("clerk").header("Sohoa-Sandbox-Fault", "drop").get("/api/v1/me"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anUploadIsRefusedWithItsBodyOnTheWay() {
    Response refused =
        send(
            as("integrator").header("Sohoa-Sandbox-Fault", "error=503"),
            "a.decision.ready.pdf",
            "",
            scan("refused"));

    assertThat(refused.statusCode()).isEqualTo(503);
  }

  @Test
  void whatALostAnswerToldIsToldAgain() {
    byte[] bytes = scan("lost");
    assertThatThrownBy(
            () ->
                send(
                    as("integrator")
                        .header("Idempotency-Key", "lost-1")
                        .header("Sohoa-Sandbox-Fault", "lost-answer"),
                    "lost.decision.ready.pdf",
                    "",
                    bytes))
        .isInstanceOf(IOException.class);

    Response again =
        send(
            as("integrator").header("Idempotency-Key", "lost-1"),
            "lost.decision.ready.pdf",
            "",
            bytes);

    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    finished(again.path("docCode"));
  }

  @Test
  void aPieceOfAnUploadIsCutAndContinued() {
    byte[] bytes = new byte[60_000];
    String address =
        as("integrator")
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", bytes.length)
            .post("/api/v1/uploads")
            .header("Location");
    assertThatThrownBy(
            () ->
                as("integrator")
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Offset", "0")
                    .header("Sohoa-Sandbox-Fault", "cut-body=20000")
                    .contentType("application/offset+octet-stream")
                    .body(bytes)
                    .patch(address))
        .isInstanceOf(IOException.class);

    eventually(() -> offset(address) == 20_000);
  }

  @Test
  void aHeaderThatAsksForNoFaultIsRefusedInWords() {
    for (String header : List.of("cut-body=0", "slow=30001", "fast")) {
      Response refused = as("clerk").header("Sohoa-Sandbox-Fault", header).get("/api/v1/me");

      assertThat(refused.statusCode()).as(header).isEqualTo(400);
      assertThat(refused.jsonPath().getString("reason")).isEqualTo("INVALID_REQUEST");
      assertThat(refused.jsonPath().getString("detail")).contains("cut-body=1");
    }
  }

  private long offset(String address) {
    return Long.parseLong(
        as("integrator").header("Tus-Resumable", "1.0.0").head(address).header("Upload-Offset"));
  }

  @Test
  void eventsArriveTwiceAndOutOfOrder() throws IOException {
    // Events of what another test sent would be disturbed instead
    eventually(() -> inProcess().isEmpty());
    try (WebhookReceiver receiver = new WebhookReceiver(0)) {
      receiver.become(WebhookReceiver.Mood.WELL);
      JsonPath webhook =
          service
              .admin()
              .contentType(ContentType.JSON)
              .body(
                  "{\"url\":\"%s\",\"events\":[\"DOCUMENT_RECEIVED\",\"DOCUMENT_READY\"]}"
                      .formatted(receiver.url()))
              .post("/api/v1/webhooks")
              .then()
              .statusCode(201)
              .extract()
              .jsonPath();
      fault("{\"kind\":\"WEBHOOK_DUPLICATE\"}");
      fault("{\"kind\":\"WEBHOOK_OUT_OF_ORDER\",\"delayMs\":20000}");
      String first = upload("e1.decision.ready.pdf", DECLARED);
      finished(first);
      eventually(() -> of(receiver, first).size() >= 2);
      String second = upload("e2.decision.ready.pdf", DECLARED);
      finished(second);
      eventually(() -> of(receiver, first, second).size() >= 5);

      List<WebhookReceiver.Call> calls = of(receiver, first, second);
      assertThat(calls).allMatch(call -> call.isSignedBy(webhook.getString("secret")));
      assertThat(calls.get(0).id()).isEqualTo(calls.get(1).id());
      List<String> sequences =
          calls.stream().skip(1).map(call -> call.event().getString("sequence")).toList();
      assertThat(sequences).isNotEqualTo(sequences.stream().sorted().toList()).hasSize(4);
      service
          .admin()
          .delete("/api/v1/webhooks/" + webhook.getString("webhookId"))
          .then()
          .statusCode(204);
    }
  }

  private List<Object> inProcess() {
    return as("admin")
        .get("/api/v1/documents")
        .jsonPath()
        .getList("items.findAll { it.state == 'RECEIVED' || it.state == 'PROCESSING' }");
  }

  private static List<WebhookReceiver.Call> of(WebhookReceiver receiver, String... docCodes) {
    return receiver.calls().stream()
        .filter(call -> List.of(docCodes).contains(call.event().getString("subject")))
        .toList();
  }

  /** Returns the id of a new webhook. */
  private String subscribe(WebhookReceiver receiver) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"url\":\"%s\",\"events\":[\"DOCUMENT_READY\"]}".formatted(receiver.url()))
        .post("/api/v1/webhooks")
        .then()
        .statusCode(201)
        .extract()
        .path("webhookId");
  }

  @Test
  void whatIsHeldBackDoesNotSurviveAReset() throws Exception {
    try (WebhookReceiver receiver = new WebhookReceiver(0)) {
      receiver.become(WebhookReceiver.Mood.WELL);
      subscribe(receiver);
      fault("{\"kind\":\"WEBHOOK_OUT_OF_ORDER\",\"delayMs\":30000}");
      String held = upload("held.decision.ready.pdf", DECLARED);
      finished(held);
      eventually(() -> as("admin").get("/api/v1/sandbox").jsonPath().getList("faults").isEmpty());
      assertThat(of(receiver, held)).isEmpty();

      service.admin().post("/api/v1/sandbox/reset").then().statusCode(200);
      String webhook = subscribe(receiver);
      String next = upload("next.decision.ready.pdf", DECLARED);
      finished(next);
      eventually(() -> !of(receiver, next).isEmpty());

      // What is held back would follow at once; the documents of the sandbox have events, too
      Thread.sleep(1000);
      assertThat(of(receiver, held, next)).hasSize(1);
      // Another webhook would take the faults of other tests
      service.admin().delete("/api/v1/webhooks/" + webhook).then().statusCode(204);
    }
  }
}
