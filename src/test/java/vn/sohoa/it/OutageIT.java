package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/**
 * Faults of the disk, the database and stored files end no document and are told as what they are.
 */
@Tag("slow")
class OutageIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String ENDS = "sohoa_documents_ended_total{failure=\"%s\",state=\"%s\"}";

  @SuppressWarnings("NullAway.Init") // before all tests
  private static RunningService service;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static Scans scans;

  private @TempDir Path folder = Path.of("");

  @BeforeAll
  static void start() {
    service =
        RunningService.start(
            "outage", Map.of("SOHOA_PIPELINE_BACKOFF", "PT0.2S", "SOHOA_ENGINE_PROFILE", "quick"));
    scans = new Scans(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private Path scan(int pages) throws IOException {
    Path file = folder.resolve("scan.tif");
    new SampleScan(SamplePaper.decision(), pages, 150, ScanLook.typical()).write(file);
    return file;
  }

  private static Response download(String docCode) {
    return service.admin().get("/api/v1/documents/download/" + docCode);
  }

  private void reprocess(String docCode, String from) {
    service
        .admin()
        .post("/api/v1/documents/" + docCode + "/reprocess?from=" + from)
        .then()
        .statusCode(202);
  }

  private static Path blob(JsonPath document) {
    String sha256 = document.getString("sha256");
    return service
        .data()
        .resolve("blobs")
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256);
  }

  private static long failuresOfAFolder() {
    return service.log().stream()
        .filter(line -> line.contains("a folder of the service cannot be used"))
        .count();
  }

  @Test
  void aDiskThatIsAwayForAWhileFailsNoDocument() throws Exception {
    // Given the folder of temporary files cannot be used
    Path steps = service.data().resolve("scratch/steps");
    Files.move(steps, steps.resolveSibling("aside"));
    Files.writeString(steps, "");

    // When more steps fail than a task has attempts
    String docCode = scans.accept(scan(5));
    Instant end = Instant.now().plus(LIMIT);
    while (failuresOfAFolder() < 6) {
      assertThat(Instant.now()).as("failures of %s", docCode).isBefore(end);
      RunningService.pause();
    }
    JsonPath meanwhile = scans.get(docCode);
    Files.delete(steps);
    Files.createDirectories(steps); // unless the service was faster

    // Then
    assertThat(meanwhile.getString("state")).isEqualTo("PROCESSING");
    assertThat(service.metric("sohoa_step_failures_total{end=\"outage\",stage=\"pages\"}"))
        .isGreaterThan(0);
    JsonPath document = scans.awaitFinal(docCode);
    assertThat(document.getString("state")).isNotEqualTo("FAILED");
    assertThat(document.getList("pages.state", String.class)).hasSize(5).containsOnly("READ");
  }

  @Test
  void aPostgresqlThatWasKilledIsStartedAgain() throws Exception {
    // Given
    String docCode = scans.accept(scan(12));
    scans.await(docCode, LIMIT, document -> document.getInt("progress.pagesDone") >= 2);
    List<String> postmaster = Files.readAllLines(service.data().resolve("postgres/postmaster.pid"));

    // When
    ProcessHandle.of(Long.parseLong(postmaster.getFirst().strip())).orElseThrow().destroyForcibly();

    // Then requests are answered, or refused as ones that may be repeated. Processes of the
    // PostgreSQL that was killed answer for a moment more
    Instant end = Instant.now().plus(LIMIT);
    boolean restarted;
    Response answer;
    do {
      restarted = service.metric("sohoa_database_restarts_total") > 0;
      answer = service.admin().get("/api/v1/documents/" + docCode);
      if (answer.statusCode() != 200) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.jsonPath().getString("reason")).isEqualTo("DATABASE_UNAVAILABLE");
      }
      assertThat(Instant.now()).as("PostgreSQL is back").isBefore(end);
      RunningService.pause();
    } while (!restarted || answer.statusCode() != 200);
    JsonPath document = scans.awaitFinal(docCode);
    assertThat(document.getString("state")).isNotEqualTo("FAILED");
    assertThat(document.getList("pages.state", String.class)).hasSize(12).containsOnly("READ");
    assertThat(service.metric("sohoa_database_restarts_total")).isEqualTo(1);
    assertThat(service.metric("sohoa_database_up")).isEqualTo(1);
  }

  @Test
  void aDamagedOriginalIsNotServedAndRepairedByTheSameFile() throws Exception {
    // Given
    Path file = scan(1);
    String docCode = scans.accept(file);
    JsonPath document = scans.awaitFinal(docCode);
    byte[] bytes = Files.readAllBytes(blob(document));
    bytes[bytes.length / 2] ^= 1;
    Files.write(blob(document), bytes);

    // When
    Response damaged =
        service
            .admin()
            .header("X-Request-Id", "desk-7")
            .get("/api/v1/documents/download/" + docCode);
    reprocess(docCode, "TRIAGE");

    // Then nobody gets other bytes, and nobody blames the sender
    assertThat(damaged.statusCode()).isEqualTo(500);
    assertThat(service.log()).anyMatch(line -> line.contains("desk-7") && line.contains("damaged"));
    assertThat(damaged.jsonPath().getString("reason")).isEqualTo("BLOB_DAMAGED");
    assertThat(scans.awaitFinal(docCode).getString("failure")).isEqualTo("BLOB_DAMAGED");
    assertThat(service.anonymous().get("/q/health/ready").asString()).contains("\"damaged\": 1");
    assertThat(service.metric("sohoa_blobs_damaged")).isEqualTo(1);
    assertThat(service.metric(ENDS.formatted("blob_damaged", "failed"))).isEqualTo(1);

    // When
    scans.awaitFinal(scans.accept(file));
    reprocess(docCode, "TRIAGE");

    // Then
    assertThat(download(docCode).asByteArray()).isEqualTo(Files.readAllBytes(file));
    assertThat(scans.awaitFinal(docCode).getString("state")).isNotEqualTo("FAILED");
  }
}
