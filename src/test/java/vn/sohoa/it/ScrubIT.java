package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.blob.Blobs;

/** Verification of stored files, and deletion of those that nothing needs any more. */
@Tag("slow")
class ScrubIT {
  private static final Duration OLD = Duration.ofDays(3);

  @SuppressWarnings("NullAway.Init") // before all tests
  private static RunningService service;

  private @TempDir Path folder = Path.of("");

  @BeforeAll
  static void start() {
    service =
        RunningService.start(
            "scrub",
            Map.of(
                "SOHOA_SCRUB_NIGHTLY", "false",
                "SOHOA_BLOB_LEFTOVER_AGE", "PT20S",
                "SOHOA_ENGINE_PROFILE", "quick"));
    service.execute(
        "UPDATE flyway_schema_history SET installed_on = installed_on - interval '30 days'");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private record Run(int exitCode, String out) {}

  private Run verify(String... options) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    var command = RunningService.command("admin", "verify", "--api", service.url());
    command.addAll(List.of("--key-file", service.data().resolve("admin.key").toString()));
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
  }

  private static Path blob(String sha256) {
    return service.data().resolve("blobs").resolve(Blobs.relativePath(sha256));
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(OLD)));
  }

  private static Response send(Path file, String idempotencyKey) {
    return service
        .admin()
        .header("Idempotency-Key", idempotencyKey)
        .multiPart(
            "metadata", Scans.metadata(Optional.empty(), Optional.empty()), "application/json")
        .multiPart("file", file.toFile())
        .post("/api/v1/documents/import");
  }

  @Test
  void damagedFilesAreListedWithTheirDocumentsAndOrphansDeleted() throws Exception {
    // Given a document, and the bytes of an upload that was refused
    var scans = new Scans(service);
    Path file = folder.resolve("scan.pdf");
    SampleScan.of(SamplePaper.decision()).write(file);
    String docCode = send(file, "a").path("docCode");
    JsonPath document = scans.awaitFinal(docCode);
    Path refused = Files.writeString(folder.resolve("refused.pdf"), "refused " + docCode);
    assertThat(send(refused, "a").statusCode()).isEqualTo(409);
    Path orphan = blob(Blobs.sha256(refused));
    assertThat(orphan).exists();
    age(orphan);

    // When
    Run good = verify();
    Run collecting = verify("--collect");

    // Then
    assertThat(good.out())
        .contains("ORPHAN " + Blobs.sha256(refused), " 0 damaged, 0 missing, 1 orph");
    assertThat(good.exitCode()).isZero();
    assertThat(collecting.out()).contains("1 orphans, 1 of them deleted");
    assertThat(orphan).doesNotExist();

    // When a bit of the original flips on the disk
    Path original = blob(document.getString("sha256"));
    FileTime time = Files.getLastModifiedTime(original);
    byte[] bytes = Files.readAllBytes(original);
    bytes[bytes.length / 2] ^= 1;
    Files.write(original, bytes);
    Files.setLastModifiedTime(original, time);

    // Then it is not sent as what its ETag promises
    Response download = service.admin().get("/api/v1/documents/download/" + docCode);
    assertThat(download.statusCode()).isEqualTo(500);
    assertThat(download.jsonPath().getString("reason")).isEqualTo("BLOB_DAMAGED");

    // Then it is found
    Run bad = verify();
    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(bad.out())
        .contains("DAMAGED " + document.getString("sha256") + " " + docCode + " (ORIGINAL)")
        .contains(" 1 damaged, 0 missing");
    assertThat(service.anonymous().get("/q/health/ready").jsonPath().getInt(lastScrub("damaged")))
        .isEqualTo(1);

    // When
    assertThat(send(file, "b").statusCode()).isEqualTo(202);

    // Then
    assertThat(verify().exitCode()).isZero();
    assertThat(service.isReady()).isTrue();
  }

  private static String lastScrub(String member) {
    return "checks.find { it.name == 'Blob verification' }.data." + member;
  }

  @Test
  void leftoversOfKilledUploadsAndStepsAreDeletedWhileTheServiceRuns() throws Exception {
    // Given
    Path upload = service.data().resolve("blobs/incoming/killed.part");
    Path step = service.data().resolve("scratch/steps/step-killed");
    Files.writeString(upload, "half");
    Files.createDirectories(step);
    Files.writeString(step.resolve("page.tif"), "half");
    Path recent = Files.writeString(upload.resolveSibling("recent.part"), "half");
    Files.setLastModifiedTime(recent, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
    age(upload);
    age(step);

    // When
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while ((Files.exists(upload) || Files.exists(step)) && Instant.now().isBefore(end)) {
      RunningService.pause();
    }

    // Then
    assertThat(upload).doesNotExist();
    assertThat(step).doesNotExist();
    assertThat(recent).exists();
  }
}
