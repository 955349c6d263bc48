package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An export of 100,000 documents, with 5 GB of files, by a service with a small heap. Figures are
 * written to {@code target/it/export-load.md}.
 */
@Tag("load")
class ExportLoadIT {
  private static final int DOCUMENTS = 100_000;
  private static final int LARGE = 25;
  private static final int BLOBS = 5;
  private static final int SIZE = 200 << 20;
  private static final int LINES = 5_000;
  private static final Duration LIMIT = Duration.ofMinutes(8);

  private final StringBuilder figures = new StringBuilder();

  private void note(String what, Instant since, long bytes) {
    double seconds = Math.max(0.001, Duration.between(since, Instant.now()).toMillis() / 1e3);
    figures.append(
        "| %s | %.1f s | %.0f MB/s |%n".formatted(what, seconds, bytes / seconds / (1 << 20)));
  }

  private static HttpResponse<InputStream> get(
      HttpClient client, RunningService service, String address, String range)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(service.url() + ExportDesk.EXPORTS + address))
            .header("Authorization", "Bearer " + service.adminKey())
            .header("Range", range)
            .build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  private static long residentKilobytes(RunningService service) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(service.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itNeedsNoMoreMemoryThanASmallOne() throws Exception {
    try (var service =
            RunningService.start(
                "export-load", Map.of("JAVA_TOOL_OPTIONS", "-Xmx320m", "SOHOA_EXPORT_RATE", "1G"));
        HttpClient client = HttpClient.newHttpClient()) {
      var desk = new ExportDesk(service, service.adminKey());
      fill(service, desk);
      figures.append("| What | Time | Rate |%n|---|---|---|%n".formatted());
      Instant begin = Instant.now();
      String id = desk.create("{\"filter\":{\"kind\":\"load\"}}");
      note("choose %,d documents".formatted(DOCUMENTS), begin, 0);
      begin = Instant.now();
      while (desk.view(id).getString("state").equals("PREPARING")) {
        assertThat(Duration.between(begin, Instant.now())).isLessThan(LIMIT);
        Thread.sleep(200);
      }
      note("prepare", begin, (long) BLOBS * SIZE);
      long before = residentKilobytes(service);

      long size = desk.view(id).getLong("zipSize");
      assertThat(size).isGreaterThan(1L << 32);
      begin = Instant.now();
      HttpResponse<InputStream> answer = get(client, service, "/" + id + "/files", "bytes=0-");
      assertThat(answer.statusCode()).isEqualTo(206);
      assertThat(entries(answer.body())).isEqualTo(DOCUMENTS + 3);
      note("fetch the ZIP", begin, size);
      begin = Instant.now();
      try (InputStream end =
          get(client, service, "/" + id + "/files", "bytes=" + (size - 98) + "-").body()) {
        assertThat(end.readAllBytes()).hasSize(98).startsWith('P', 'K', 6, 6);
      }
      note("resume behind the directory", begin, 0);
      begin = Instant.now();
      lines(client, service, id);
      note("fetch %,d records".formatted(LINES), begin, 0);
      long after = residentKilobytes(service);
      figures.append(
          "%nMost resident memory: %,d KB after the preparation, %,d KB after all of it.%n"
              .formatted(before, after));
      Files.writeString(Path.of("target", "export-load.md"), figures);

      assertThat(service.log()).noneMatch(line -> line.contains("OutOfMemoryError"));
    }
  }

  private static void fill(RunningService service, ExportDesk desk) {
    byte[] small = new byte[2_000];
    String sha256 = desk.blob(small);
    service.execute(
        """
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, media_type, key_id, received_at, finished_at,
                              quality, kind, page_count, secrecy_checked, policy_version)
        SELECT uuidv7(), 'H24.95_TL_' || to_char(n, 'FM000000') || '_V1', 'READY', 'DONE', 'H24.95', 'RESULT', '%s', %d,
               'application/pdf', (SELECT min(id) FROM access_key), now(), now(), 90, 'load', 1, true,
               (SELECT max(version) FROM review_policy)
        FROM generate_series(1, %d) n
        """
            .formatted(sha256, small.length, DOCUMENTS));
    for (int i = 0; i < BLOBS; i++) {
      byte[] content = new byte[SIZE];
      new Random(i).nextBytes(content);
      service.execute(
          """
          UPDATE document SET sha256 = '%s', size = %d
          WHERE doc_code IN (SELECT 'H24.95_TL_' || to_char(n * 19000 + %d, 'FM000000') || '_V1' FROM generate_series(1, %d) n)
          """
              .formatted(desk.blob(content), SIZE, i * 1_000, LARGE / BLOBS));
    }
    service.execute("ANALYZE");
  }

  /** Reads all entries; their sizes and checksums are verified. */
  private static int entries(InputStream body) throws IOException {
    int count = 0;
    try (var zip = new ZipInputStream(body)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        zip.transferTo(OutputStream.nullOutputStream());
        count++;
      }
    }
    return count;
  }

  private static void lines(HttpClient client, RunningService service, String id)
      throws IOException, InterruptedException {
    InputStream body =
        get(client, service, "/" + id + "/documents?after=" + (DOCUMENTS - LINES), "bytes=0-")
            .body();
    try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      assertThat(reader.lines().count()).isEqualTo(LINES);
    }
  }
}
