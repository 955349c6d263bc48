package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A service with documents that change, and webhooks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WebhookDesk {
  static final String WEBHOOKS = "/api/v1/webhooks";
  static final int DOCUMENTS = 6;

  final RunningService service;

  /**
   * @param settings beside those that allow the test's receiver
   */
  WebhookDesk(String name, Map<String, String> settings) {
    var all = new HashMap<String, String>();
    all.put("SOHOA_WEBHOOKS_ALLOWED_HOSTS", "localhost,other.example");
    all.put("SOHOA_WEBHOOKS_PRIVATE_ADDRESSES", "true");
    all.put("SOHOA_WEBHOOKS_PLAIN_HTTP", "true");
    all.put("SOHOA_WEBHOOKS_POLL", "PT0.1S");
    all.put("SOHOA_WEBHOOKS_FIRST_WAIT", "PT0.2S");
    all.put("SOHOA_WEBHOOKS_LONGEST_WAIT", "PT1S");
    all.put("SOHOA_WEBHOOKS_ATTEMPT_LIMIT", "PT1S");
    all.putAll(settings);
    service = RunningService.start(name, all);
  }

  @BeforeAll
  void documents() {
    var desk = new QueueDesk(service);
    for (int i = 0; i < DOCUMENTS; i++) {
      desk.document(code(i), "none", 50, "LOW_CONFIDENCE");
    }
  }

  @AfterAll
  void stop() {
    service.close();
  }

  static String code(int number) {
    return "H24.90_TL_00000" + number + "_V1";
  }

  /** Changes each document once. */
  void change() {
    for (int i = 0; i < DOCUMENTS; i++) {
      service.execute(
          "UPDATE document SET decisions = decisions + 1 WHERE doc_code = '" + code(i) + "'");
    }
  }

  Response create(String url, String more) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"url\":\"" + url + "\"" + more + "}")
        .post(WEBHOOKS);
  }

  JsonPath created(WebhookReceiver receiver) {
    return create(receiver.url(), ",\"events\":[\"DOCUMENT_CHANGED\"]")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  JsonPath webhook(String id) {
    return service.admin().get(WEBHOOKS + "/" + id).then().statusCode(200).extract().jsonPath();
  }

  Response post(String id, String action, String body) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body(body)
        .post(WEBHOOKS + "/" + id + "/" + action);
  }

  List<Map<String, Object>> deliveries(String id) {
    return service
        .admin()
        .get(WEBHOOKS + "/" + id + "/deliveries?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  void delete(String id) {
    service.admin().delete(WEBHOOKS + "/" + id).then().statusCode(204);
  }

  static void await(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofSeconds(150));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      RunningService.pause();
    }
  }

  static void pass(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }

  Response replace(String id, WebhookReceiver receiver, boolean paused) {
    return service
        .admin()
        .header("If-Match", service.admin().get(WEBHOOKS + "/" + id).header("ETag"))
        .contentType(ContentType.JSON)
        .body(
            "{\"url\":\"%s\",\"events\":[\"DOCUMENT_CHANGED\"],\"paused\":%s}"
                .formatted(receiver.url(), paused))
        .put(WEBHOOKS + "/" + id);
  }
}
