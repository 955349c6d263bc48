package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.blob.S3Server;

/** The service with its blobs in a bucket. */
@Tag("slow")
class BucketIT {

  private static Map<String, String> settings(S3Server server) {
    return Map.of(
        "SOHOA_BLOB_S3_ENDPOINT",
        server.endpoint().toString(),
        "SOHOA_BLOB_S3_BUCKET",
        S3Server.BUCKET,
        "SOHOA_BLOB_S3_ACCESS_KEY",
        S3Server.ACCESS_KEY,
        "SOHOA_BLOB_S3_SECRET_KEY",
        S3Server.SECRET_KEY,
        "SOHOA_PIPELINE_ATTEMPTS",
        "1",
        "SOHOA_PIPELINE_BACKOFF",
        "PT0.2S");
  }

  private static Path scan(Path folder) throws IOException {
    Path file = folder.resolve("scan.pdf");
    SampleScan.of(SamplePaper.decision()).write(file);
    return file;
  }

  private static void emptyCache(RunningService service) throws IOException {
    Path blobs = service.data().resolve("blobs");
    try (Stream<Path> all = Files.walk(blobs)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aScanIsReadAndComesBackFromTheBucketAlone(@TempDir Path objects, @TempDir Path folder)
      throws IOException {
    Path scan = scan(folder);
    try (S3Server server = new S3Server(objects);
        RunningService service = RunningService.start("bucket", settings(server))) {
      var scans = new Scans(service);
      String docCode = scans.accept(scan);
      JsonPath document = scans.awaitFinal(docCode);
      emptyCache(service);

      assertThat(Scans.value(document, "codeNumber")).isEqualTo("1178");
      assertThat(server.objects()).hasSize(3);
      byte[] original = service.admin().get("/api/v1/documents/download/" + docCode).asByteArray();
      assertThat(original).isEqualTo(Files.readAllBytes(scan));
      service.admin().get("/api/v1/documents/" + docCode + "/pages/1").then().statusCode(200);
    }
  }

  @Test
  void whileTheBucketIsAwayNothingIsTakenAndNothingIsLost(
      @TempDir Path objects, @TempDir Path folder) throws IOException {
    Path scan = scan(folder);
    try (S3Server server = new S3Server(objects);
        RunningService service = RunningService.start("bucket-away", settings(server))) {
      var scans = new Scans(service);
      String docCode = scans.accept(scan);

      server.stop();
      service.awaitReadiness(false);
      scans
          .send(scan, Scans.metadata(Optional.empty(), Optional.empty()))
          .then()
          .statusCode(503)
          .body("reason", equalTo("STORE_UNAVAILABLE"));

      server.restart();
      assertThat(scans.awaitFinal(docCode).getString("state")).isNotEqualTo("FAILED");
      service.awaitReadiness(true);
    }
  }

  @Test
  void anIncompleteSettingStopsTheStart(@TempDir Path data)
      throws IOException, InterruptedException {
    var settings = new HashMap<String, String>();
    settings.put("SOHOA_BLOB_S3_ENDPOINT", "http://127.0.0.1:9");
    settings.put("SOHOA_BLOB_S3_BUCKET", "scans");
    settings.put("SOHOA_BLOB_S3_ACCESS_KEY", "key");
    settings.put("SOHOA_DATA_DIR", data.toString());
    settings.put("QUARKUS_HTTP_PORT", "0");
    var builder = RunningService.serve();
    builder.environment().putAll(settings);
    Process service = builder.redirectErrorStream(true).start();

    String said = new String(service.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(service.waitFor()).isNotZero();
    assertThat(said).contains("sohoa.blob.s3.secret-key");
    assertThat(List.of(said.split("\n"))).noneMatch(line -> line.contains("listening on"));
  }
}
