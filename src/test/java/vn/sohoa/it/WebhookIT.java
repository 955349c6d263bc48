package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sohoa.it.WebhookReceiver.Call;
import vn.sohoa.it.WebhookReceiver.Mood;

/** Events reach a receiver that is away, slow, broken and well again; time is compressed. */
@Tag("slow")
class WebhookIT extends WebhookDesk {
  WebhookIT() {
    super(
        "webhooks",
        // Longer than the receiver is away on a machine that is busy
        Map.of("SOHOA_WEBHOOKS_SUSPEND_AFTER", "PT10M", "SOHOA_WEBHOOKS_GIVE_UP_AFTER", "PT20M"));
  }

  @Test
  void everyEventArrivesInOrderWhateverTheReceiverDoes() throws Exception {
    try (var receiver = new WebhookReceiver(2500)) {
      JsonPath made = created(receiver);
      String id = made.getString("webhookId");
      String secret = made.getString("secret");
      change();
      pass(Duration.ofSeconds(4));
      for (Mood mood : List.of(Mood.SLOW, Mood.BROKEN, Mood.WELL)) {
        receiver.become(mood);
        change();
        pass(Duration.ofSeconds(4));
        change();
      }
      int expected = 7 * DOCUMENTS;
      await(
          "all is delivered",
          () ->
              deliveries(id).stream().filter(one -> "DELIVERED".equals(one.get("state"))).count()
                  == expected);

      assertArrived(receiver, id, expected);
      assertSigned(receiver.calls(), secret);
      assertThat(receiver.calls()).anyMatch(call -> !call.accepted());
      assertThat(webhook(id).getString("failingSince")).isNull();
      assertThat(webhook(id).getInt("pending")).isZero();
      delete(id);
    }
  }

  private void assertArrived(WebhookReceiver receiver, String id, int expected) {
    List<Call> accepted = receiver.accepted();
    assertThat(accepted.stream().map(Call::id).distinct()).hasSize(expected);
    assertThat(deliveries(id))
        .extracting(one -> one.get("eventId"))
        .containsExactlyInAnyOrderElementsOf(
            accepted.stream().map(Call::id).distinct().map(Object.class::cast).toList());
    for (int i = 0; i < DOCUMENTS; i++) {
      String code = code(i);
      var order = new LinkedHashSet<String>();
      accepted.stream()
          .map(Call::event)
          .filter(event -> event.getString("subject").equals(code))
          .forEach(event -> order.add(event.getString("sequence")));
      assertThat(order).hasSize(expected / DOCUMENTS);
      assertThat(new ArrayList<>(order)).as(code).isSorted();
    }
  }

  private static void assertSigned(List<Call> calls, String secret) {
    assertThat(calls)
        .allSatisfy(
            call -> {
              assertThat(call.isSignedBy(secret)).isTrue();
              assertThat(call.isSignedBy("whsec_AAAA")).isFalse();
              assertThat(call.contentType()).startsWith("application/cloudevents+json");
              assertThat(call.event().getString("specversion")).isEqualTo("1.0");
              assertThat(call.event().getString("id")).isEqualTo(call.id());
              assertThat(call.event().getString("type")).isEqualTo("document.changed");
              assertThat(call.event().getString("data.docCode"))
                  .isEqualTo(call.event().getString("subject"));
              assertThat(Instant.ofEpochSecond(Long.parseLong(call.timestamp())))
                  .isBetween(Instant.now().minusSeconds(300), Instant.now().plusSeconds(5));
            });
  }

  /** An answer that comes at once must not be missed, or the event is delivered again. */
  @Test
  void aReceiverThatIsWellGetsEachEventOnce() {
    try (var receiver = new WebhookReceiver(0)) {
      receiver.become(Mood.WELL);
      String id = created(receiver).getString("webhookId");
      for (int i = 0; i < 20; i++) {
        change();
      }
      await("queued", () -> deliveries(id).size() == 20 * DOCUMENTS);
      await("delivered", () -> webhook(id).getInt("pending") == 0);

      assertThat(deliveries(id)).allMatch(one -> Integer.valueOf(1).equals(one.get("attempts")));
      assertThat(receiver.calls()).hasSize(20 * DOCUMENTS);
      delete(id);
    }
  }

  @Test
  void whatHappenedBeforeItWasCreatedIsNotDelivered() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (var receiver = new WebhookReceiver(0)) {
        receiver.become(Mood.WELL);
        change();
        String id = created(receiver).getString("webhookId");
        change();
        await("delivered", () -> receiver.accepted().size() >= DOCUMENTS);
        pass(Duration.ofMillis(500));
        assertThat(receiver.accepted()).hasSize(DOCUMENTS);
        delete(id);
      }
    }
  }

  @Test
  void aNewSecretSignsBesideTheOldOne() {
    try (var receiver = new WebhookReceiver(0)) {
      receiver.become(Mood.WELL);
      JsonPath made = created(receiver);
      String id = made.getString("webhookId");
      String old = made.getString("secret");
      JsonPath rotated = post(id, "secret", "").then().statusCode(200).extract().jsonPath();
      String secret = rotated.getString("secret");
      change();
      await("delivered", () -> receiver.accepted().size() >= DOCUMENTS);

      assertThat(secret).startsWith("whsec_").isNotEqualTo(old);
      assertThat(receiver.accepted())
          .allMatch(call -> call.isSignedBy(old) && call.isSignedBy(secret));
      service.execute("UPDATE webhook_secret SET expires_at = now() WHERE expires_at IS NOT NULL");
      int before = receiver.accepted().size();
      change();
      await("delivered", () -> receiver.accepted().size() >= before + DOCUMENTS);
      Call last = receiver.accepted().getLast();
      assertThat(last.isSignedBy(old)).isFalse();
      assertThat(last.isSignedBy(secret)).isTrue();
      delete(id);
    }
  }

  @Test
  void eventsAreReplayedFromAPointOn() {
    try (var receiver = new WebhookReceiver(0)) {
      receiver.become(Mood.WELL);
      String id = created(receiver).getString("webhookId");
      change();
      await("delivered", () -> receiver.accepted().size() == DOCUMENTS);
      List<String> first = receiver.accepted().stream().map(Call::id).toList();
      String from =
          receiver.accepted().stream()
              .min(Comparator.comparing(call -> call.event().getString("sequence")))
              .orElseThrow()
              .id();

      post(id, "replay", "{\"eventId\":\"" + from + "\"}").then().statusCode(200);

      await("replayed", () -> receiver.accepted().size() == 2 * DOCUMENTS);
      assertThat(receiver.accepted().stream().skip(DOCUMENTS).map(Call::id))
          .containsExactlyInAnyOrderElementsOf(first);
      post(id, "replay", "{}").then().statusCode(422);
      post(id, "replay", "{\"eventId\":\"" + UUID.randomUUID() + "\"}").then().statusCode(422);
      post(id, "replay", "{\"since\":\"2999-01-01T00:00:00Z\"}").then().statusCode(422);
      post(id, "redrive", "").then().statusCode(200).body("failed", equalTo(0));
      delete(id);
    }
  }

  @Test
  void adminsSeeItOnPages() {
    Person admin = Person.signedIn(service, "webhook-admin", "ADMIN");
    try (var receiver = new WebhookReceiver(0)) {
      receiver.become(Mood.WELL);
      String id = created(receiver).getString("webhookId");
      change();
      await("delivered", () -> receiver.accepted().size() == DOCUMENTS);

      assertThat(admin.page("/admin/webhooks").asString())
          .contains("/admin/webhooks/" + id, receiver.url(), "hoạt động");
      await("told", () -> admin.page("/admin/webhooks/" + id).asString().contains("đã gửi"));
      String page = admin.page("/admin/webhooks/" + id).asString();
      assertThat(page)
          .contains("document.changed", code(0), "Tạm dừng", "data-etag=\"&quot;")
          .contains("&quot;paused&quot;:true")
          .doesNotContain("whsec_");
      replace(id, receiver, true).then().statusCode(200);
      assertThat(admin.page("/admin/webhooks/" + id).asString())
          .contains("&quot;paused&quot;:false", "Tiếp tục");
      assertThat(admin.page("/admin/webhooks/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
      delete(id);
    }
  }

  @Test
  void aPausedWebhookGoesOnWhereItStopped() throws Exception {
    try (var receiver = new WebhookReceiver(0)) {
      receiver.become(Mood.WELL);
      String id = created(receiver).getString("webhookId");
      replace(id, receiver, true).then().statusCode(200).body("state", equalTo("PAUSED"));
      change();
      pass(Duration.ofSeconds(2));
      assertThat(receiver.calls()).isEmpty();

      replace(id, receiver, false).then().statusCode(200);

      await("delivered", () -> receiver.accepted().size() == DOCUMENTS);
      delete(id);
    }
  }

  @Test
  void redirectsAreNotFollowed() {
    try (var receiver = new WebhookReceiver(0)) {
      receiver.become(Mood.ELSEWHERE);
      String id = created(receiver).getString("webhookId");
      change();
      await(
          "refused",
          () ->
              deliveries(id).stream()
                  .anyMatch(
                      one ->
                          "REFUSED".equals(one.get("failure"))
                              && Integer.valueOf(307).equals(one.get("status"))));

      assertThat(receiver.elsewhere()).isEmpty();
      delete(id);
    }
  }

  @Test
  void onlyAllowedAddressesAreTaken() {
    for (String url :
        List.of(
            "https://evil.example/",
            "http://localhost.evil.example/",
            "http://127.0.0.1/",
            "http://user@localhost/",
            "ftp://localhost/",
            "localhost")) {
      create(url, "").then().statusCode(422).body("errors.pointer", contains("/url"));
    }
    create("http://localhost/", ",\"events\":[\"NONE\"]").then().statusCode(400);
    service
        .with(new QueueDesk(service).key("INTEGRATOR", "webhooks").getString("key"))
        .get(WEBHOOKS)
        .then()
        .statusCode(403);
  }

  @Test
  void anAdminSeesAndChangesWebhooksButNoSecret() {
    Response made =
        create("https://other.example/a", ",\"description\":\"Một cửa\",\"paused\":true");
    made.then().statusCode(201).body("state", equalTo("PAUSED")).body("events", equalTo(List.of()));
    String id = made.jsonPath().getString("webhookId");
    String address = WEBHOOKS + "/" + id;
    assertThat(made.header("Location")).endsWith(address);
    Response read = service.admin().get(address);
    read.then().statusCode(200).body("secret", nullValue());
    assertThat(service.admin().get(WEBHOOKS).asString()).contains(id).doesNotContain("whsec_");

    String body = "{\"url\":\"https://other.example/b\",\"paused\":true}";
    var json = service.admin().contentType(ContentType.JSON).body(body);
    json.put(address).then().statusCode(428);
    json.header("If-Match", "\"77\"").put(address).then().statusCode(412);
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", read.header("ETag"))
        .put(address)
        .then()
        .statusCode(200)
        .body("url", equalTo("https://other.example/b"))
        .body("description", nullValue());
    service.admin().header("If-Match", read.header("ETag")).delete(address).then().statusCode(412);
    delete(id);
    service.admin().get(address).then().statusCode(404);
    assertThat(
            service.admin().get("/api/v1/audit?subject=" + id).jsonPath().getList("items.action"))
        .containsExactlyInAnyOrder("webhook.create", "webhook.replace", "webhook.delete");
    assertThat(service.log()).noneMatch(line -> line.contains("whsec_"));
  }

  @Test
  void aKeyCreatesOneWebhookAlsoWhenThatIsDeleted() {
    var request =
        service
            .admin()
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", "webhook-1")
            .body("{\"url\":\"https://other.example/c\",\"paused\":true}");
    String id = request.post(WEBHOOKS).then().statusCode(201).extract().path("webhookId");

    request
        .post(WEBHOOKS)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("webhookId", equalTo(id))
        .body("secret", nullValue());
    delete(id);
    request.post(WEBHOOKS).then().statusCode(409).body("reason", equalTo("IDEMPOTENCY_CONFLICT"));
  }
}
