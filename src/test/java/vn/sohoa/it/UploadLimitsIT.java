package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sohoa.precondition.HttpDate;

/** Resumable uploads expire, and a key may have some of them only. */
@Tag("slow")
class UploadLimitsIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int EXPIRY_SECONDS = 4;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        RunningService.start(
            "upload-limits",
            Map.of(
                "SOHOA_UPLOAD_EXPIRY", "PT" + EXPIRY_SECONDS + "S",
                "SOHOA_UPLOAD_OPEN_BY_KEY", "2",
                "SOHOA_UPLOAD_BYTES_BY_KEY", "1M",
                "SOHOA_BLOB_LEFTOVER_AGE", "PT4S"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void anUploadExpiresUnlessItIsContinued() {
    TusClient client = TusClient.ofNewStation(service);
    Response created = client.request().header("Upload-Length", 100).post("/api/v1/uploads");
    String address = java.net.URI.create(created.header("Location")).getPath();
    Path file = service.data().resolve("blobs/uploads").resolve(TusClient.id(address));
    assertThat(created.header("Upload-Expires"))
        .isBetween(
            HttpDate.format(Instant.now().plusSeconds(EXPIRY_SECONDS - 4)),
            HttpDate.format(Instant.now().plusSeconds(EXPIRY_SECONDS)));

    // Longer together than an upload lives that is not continued
    for (int piece = 0; piece < 2 * EXPIRY_SECONDS; piece++) {
      assertThat(client.append(address, piece, new byte[1]).statusCode()).isEqualTo(204);
      sleep(Duration.ofSeconds(1));
    }
    assertThat(file).hasSize(2 * EXPIRY_SECONDS);

    await(() -> client.head(address).statusCode() == 404);
    assertThat(client.append(address, 2 * EXPIRY_SECONDS, new byte[1]).statusCode()).isEqualTo(404);
    await(() -> !file.toFile().exists());
  }

  @Test
  void aKeyMayHaveSomeUploadsOnly() {
    TusClient client = TusClient.ofNewStation(service);
    TusClient other = TusClient.ofNewStation(service);
    String first = client.create(500_000);
    refused(client, 600_000);
    client.create(500_000);

    refused(client, 1);
    other.create(1);
    client.request().delete(first).then().statusCode(204);
    client.create(1);
  }

  private static void refused(TusClient client, long length) {
    Response answer = client.request().header("Upload-Length", length).post("/api/v1/uploads");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.<String>path("reason")).isEqualTo("UPLOAD_QUOTA");
    assertThat(answer.header("Retry-After")).isNotBlank();
  }

  private static void await(java.util.function.BooleanSupplier wanted) {
    Instant end = Instant.now().plus(LIMIT);
    while (!wanted.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      RunningService.pause();
    }
  }

  private static void sleep(Duration time) {
    for (long left = time.toMillis(); left > 0; left -= 100) {
      RunningService.pause();
    }
  }
}
