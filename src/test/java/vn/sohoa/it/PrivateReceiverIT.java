package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without a word of the configuration, no webhook reaches the network of the service. */
class PrivateReceiverIT {
  @Test
  void privateAddressesAreNotReached() {
    try (var service =
            RunningService.start(
                "private-receiver",
                Map.of(
                    "SOHOA_WEBHOOKS_ALLOWED_HOSTS", "localhost",
                    "SOHOA_WEBHOOKS_PLAIN_HTTP", "true",
                    "SOHOA_WEBHOOKS_POLL", "PT0.1S"));
        var receiver = new WebhookReceiver(0)) {
      receiver.become(WebhookReceiver.Mood.WELL);
      String id =
          service
              .admin()
              .contentType(ContentType.JSON)
              .body("{\"url\":\"" + receiver.url() + "\"}")
              .post("/api/v1/webhooks")
              .then()
              .statusCode(201)
              .extract()
              .path("webhookId");
      new QueueDesk(service).document("H24.89_TL_000001_V1", "none", 50, "LOW_CONFIDENCE");

      String deliveries = "/api/v1/webhooks/" + id + "/deliveries";
      Instant end = Instant.now().plus(Duration.ofSeconds(60));
      while (!service.admin().get(deliveries).asString().contains("PRIVATE_ADDRESS")) {
        assertThat(Instant.now()).isBefore(end);
        RunningService.pause();
      }
      assertThat(receiver.calls()).isEmpty();
    }
  }
}
