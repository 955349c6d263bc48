package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An export goes on after the service was killed, and leaves nothing when it has expired. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportRestartIT {
  private static final int DOCUMENTS = 60;
  private static final int SIZE = 20_000;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Such that the preparation takes some seconds. */
  private static final Map<String, String> SETTINGS =
      Map.of("SOHOA_EXPORT_RATE", "300K", "SOHOA_EXPORT_CLEAN", "PT1S");

  private RunningService service;
  private ExportDesk desk;

  @BeforeAll
  void start() {
    service = RunningService.start("export-restart", SETTINGS);
    desk = new ExportDesk(service);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private static byte[] content(int number) {
    byte[] content = new byte[SIZE];
    new Random(number).nextBytes(content);
    return content;
  }

  private void restart() {
    service.kill();
    service.restart();
  }

  @Test
  void itGoesOnAfterKills() throws Exception {
    for (int i = 0; i < DOCUMENTS; i++) {
      desk.document("H24.95_TL_%06d_V1".formatted(i + 1), "restart", content(i));
    }
    String id = desk.create("{\"filter\":{\"kind\":\"restart\"}}");
    Thread.sleep(Duration.ofSeconds(2));
    assertThat(desk.view(id).getString("state")).isEqualTo("PREPARING");
    assertThat(desk.zip(id).status()).isEqualTo(409);

    restart();
    // Others leave it alone for a minute
    service.execute("UPDATE export SET leased_until = now()");
    assertThat(desk.awaitPrepared(id).getString("state")).isEqualTo("READY");

    List<String> lines = desk.lines(id, 0);
    assertThat(lines).hasSize(DOCUMENTS);
    String tag = desk.raw("HEAD", id).header("ETag").orElseThrow();
    byte[] first = desk.zip(id, "Range: bytes=0-499999").body();
    restart();
    RawRequest.Answer rest = desk.zip(id, "Range: bytes=500000-", "If-Range: " + tag);
    assertThat(rest.status()).isEqualTo(206);
    assertThat(desk.lines(id, 30)).isEqualTo(lines.subList(30, DOCUMENTS));
    var joined = new ByteArrayOutputStream();
    joined.write(first);
    joined.write(rest.body());
    assertThat(joined.size()).isEqualTo((int) desk.view(id).getLong("zipSize"));
    assertSound(joined.toByteArray());
  }

  private static void assertSound(byte[] zip) throws IOException {
    int files = 0;
    try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        byte[] content = stream.readAllBytes();
        if (entry.getName().endsWith(".pdf")) {
          assertThat(Arrays.equals(content, content(files++))).as(entry.getName()).isTrue();
        }
      }
    }
    assertThat(files).isEqualTo(DOCUMENTS);
  }

  @Test
  void whatWasStoredForItIsDeletedWithIt() throws Exception {
    byte[] original = content(1_000);
    desk.document("H24.95_TL_000900_V1", "expires", original);
    String id = desk.ready("{\"filter\":{\"kind\":\"expires\"}}");
    Path manifest = manifest(desk.zip(id).body());
    assertThat(manifest).exists();

    service.with(desk.key()).delete(ExportDesk.EXPORTS + "/" + id).then().statusCode(204);

    Instant end = Instant.now().plus(LIMIT);
    while (Files.exists(manifest)) {
      assertThat(Instant.now()).isBefore(end);
      RunningService.pause();
    }
    assertThat(desk.file(desk.blob(original))).exists();
    awaitLog("export " + id + " has expired and was deleted");
    JsonPath audit = service.admin().get("/api/v1/audit?subject=" + id).jsonPath();
    assertThat(audit.getList("items.action"))
        .containsExactlyInAnyOrder("export.create", "export.delete", "export.expire");
    assertThat(audit.getList("items.detail"))
        .contains("3 files that were stored for it were deleted");
    assertThat(service.log()).noneMatch(line -> line.contains("export-cleaner failed"));
  }

  @Test
  void aLargeOneIsDeletedInPortions() {
    desk.document("H24.95_TL_100000_V1", "portions", content(1_001));
    service.execute(
        """
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, media_type, key_id, received_at,
                              finished_at, quality, kind, page_count, secrecy_checked, policy_version)
        SELECT uuidv7(), 'H24.95_TL_' || to_char(100000 + n, 'FM000000') || '_V1', state, stage, agency_code, role, sha256, size,
               media_type, key_id, received_at, finished_at, quality, kind, page_count, secrecy_checked, policy_version
        FROM document CROSS JOIN generate_series(1, 4100) n WHERE doc_code = 'H24.95_TL_100000_V1'
        """);
    String id = desk.ready("{\"filter\":{\"kind\":\"portions\"},\"renditions\":[]}");
    assertThat(desk.view(id).getInt("documents")).isEqualTo(4_101);
    // Fails if documents go with the export, and so under the lock on its row
    service.execute(
        """
        ALTER TABLE export_item DROP CONSTRAINT export_item_export_id_fkey;
        ALTER TABLE export_item ADD CONSTRAINT export_item_export_id_fkey FOREIGN KEY (export_id) REFERENCES export
        """);

    service.with(desk.key()).delete(ExportDesk.EXPORTS + "/" + id).then().statusCode(204);

    awaitLog("export " + id + " has expired and was deleted");
    assertThat(service.log()).noneMatch(line -> line.contains("export-cleaner failed"));
  }

  private void awaitLog(String text) {
    Instant end = Instant.now().plus(LIMIT);
    while (service.log().stream().noneMatch(line -> line.contains(text))) {
      assertThat(Instant.now()).as(text).isBefore(end);
      RunningService.pause();
    }
  }

  /** Returns the stored manifest, by the list of digests. */
  private Path manifest(byte[] zip) throws IOException {
    try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        if (entry.getName().equals("SHA256SUMS")) {
          String first =
              new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                  .lines()
                  .findFirst()
                  .orElseThrow();
          assertThat(first).endsWith("  manifest.json");
          return desk.file(first.substring(0, 64));
        }
      }
    }
    throw new AssertionError("no list of digests");
  }
}
