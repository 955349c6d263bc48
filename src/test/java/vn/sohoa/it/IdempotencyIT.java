package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repeated requests of a station create no second document. */
class IdempotencyIT {
  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);

  private Response send(Path file, String key) {
    return service
        .admin()
        .header("Idempotency-Key", key)
        .multiPart(
            "metadata", Scans.metadata(Optional.empty(), Optional.empty()), "application/json")
        .multiPart("file", file.toFile())
        .post("/api/v1/documents/import");
  }

  @Test
  void theSameRequestGetsTheSameReceipt(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("scan.pdf"), "not a scan " + UUID.randomUUID());
    String key = UUID.randomUUID().toString();

    Response first = send(file, key);
    scans.awaitFinal(first.path("docCode"));
    Response second = send(file, key);

    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void theSameKeyWithOtherBytesIsRefused(@TempDir Path folder) throws IOException {
    String key = UUID.randomUUID().toString();
    Response first = send(Files.writeString(folder.resolve("a.pdf"), "a " + key), key);
    first.then().statusCode(202);
    scans.awaitFinal(first.path("docCode"));

    Response other = send(Files.writeString(folder.resolve("b.pdf"), "b " + key), key);

    other
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("reason", equalTo("IDEMPOTENCY_CONFLICT"));
  }

  @Test
  void theSameBytesWithoutAKeyAreKeptAndFlagged(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("scan.pdf"), "twice " + UUID.randomUUID());

    String first = scans.accept(file);
    String second = scans.accept(file);

    assertThat(second).isNotEqualTo(first);
    assertThat(scans.awaitFinal(second).getString("duplicateOf")).isEqualTo(first);
  }

  private Response issue(String name, String key) {
    return service
        .admin()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(Map.of("name", name, "role", "AUDITOR"))
        .post("/api/v1/keys");
  }

  @Test
  void anAccessKeyIsIssuedOnce() {
    // Given
    String key = UUID.randomUUID().toString();

    // When
    Response first = issue("Kiểm toán", key);
    Response second = issue("Kiểm toán", key);
    Response other = issue("Thanh tra", key);

    // Then the text of the key is in the first answer only
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    assertThat(first.<String>path("key")).startsWith("sohoa_");
    assertThat(second.<String>path("key")).isNull();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(other.<String>path("reason")).isEqualTo("IDEMPOTENCY_CONFLICT");
  }

  @Test
  void aSnapshotIsTakenOnce() {
    // Given
    String key = UUID.randomUUID().toString();
    String address = "/api/v1/reports/kpi766/snapshots?from=2022-05-01&to=2022-05-31";

    // When
    Response first = service.admin().header("Idempotency-Key", key).post(address);
    Response second = service.admin().header("Idempotency-Key", key).post(address);

    // Then
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    assertThat(second.<String>path("snapshot")).isEqualTo(first.path("snapshot"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }
}
