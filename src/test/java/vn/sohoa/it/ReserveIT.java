package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk with less free space than its reserve. What happens when it is full is tested by
 * native/check-full-disk, which needs a small one.
 */
@Tag("slow")
class ReserveIT {
  @SuppressWarnings("NullAway.Init") // before all tests
  private static RunningService service;

  private @TempDir Path folder = Path.of("");

  @BeforeAll
  static void start() {
    service = RunningService.start("reserve", Map.of("SOHOA_BLOB_RESERVE", "1000000G"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(service.data().resolve("blobs"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void uploadsAreRefusedAndAllElseGoesOn() throws IOException {
    // When a file is sent that is larger than all buffers
    Path file = Files.write(folder.resolve("scan.pdf"), new byte[20 << 20]);
    Response refused =
        new Scans(service).send(file, Scans.metadata(Optional.empty(), Optional.empty()));

    // Then
    assertThat(refused.statusCode()).isEqualTo(507);
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    assertThat(refused.jsonPath().getString("reason")).isEqualTo("STORAGE_FULL");
    assertThat(refused.jsonPath().getString("title")).startsWith("Ổ đĩa");
    assertThat(files()).isEmpty();
    assertThat(service.admin().get("/api/v1/documents").statusCode()).isEqualTo(200);
    JsonPath health = service.anonymous().get("/q/health/ready").jsonPath();
    assertThat(health.getString("status")).isEqualTo("UP");
    String disk = "checks.find { it.name == 'Blob store' }.data.";
    assertThat(health.getLong(disk + "freeBytes"))
        .isLessThan(health.getLong(disk + "reserveBytes"));
  }

  @Test
  void anUploadInPiecesIsRefusedBeforeItIsCreated() throws IOException {
    Response refused =
        TusClient.ofAdmin(service).request().header("Upload-Length", 1).post("/api/v1/uploads");

    assertThat(refused.statusCode()).isEqualTo(507);
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    assertThat(refused.header("Tus-Resumable")).isEqualTo("1.0.0");
    assertThat(refused.jsonPath().getString("reason")).isEqualTo("STORAGE_FULL");
    assertThat(files()).isEmpty();
  }

  @Test
  void anUploadIsRefusedBeforeItsBytesAreSent() throws IOException {
    // When only the head of a request is sent
    String head =
        """
        POST /api/v1/documents/import HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: multipart/form-data; boundary=x
        Content-Length: 1000000000

        """
            .formatted(service.adminKey())
            .replace("\n", "\r\n");
    try (var socket = new Socket("localhost", URI.create(service.url()).getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();

      // Then
      String status = new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
      assertThat(status).isEqualTo("HTTP/1.1 507");
    }
  }
}
