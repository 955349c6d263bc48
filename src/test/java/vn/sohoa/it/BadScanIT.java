package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;
import vn.sohoa.blob.Sha256;
import vn.sohoa.time.VietnamTime;

/**
 * A page that was scanned badly is told at the desk while the paper is still there. Other tests use
 * the machine at the same time, so how soon is measured against a scan that no other key delays.
 * The seconds are written to {@code target/it/bad-scan.md}.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadScanIT {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Pages of another key that may be read between a scan's reception and what is told of it. */
  private static final int PAGES_BETWEEN = 10;

  private static final Duration SOON = Duration.ofMinutes(2);
  private static final int PAGES_OF_OTHERS = 30;

  private final RunningService service =
      RunningService.start(
          "bad-scan",
          Map.of("SOHOA_ENGINE_PROFILE", "quick", "SOHOA_PROGRESS_PAGE_POLL", "PT0.2S"));

  @AfterAll
  void stop() {
    service.close();
  }

  private static Path scan(Path file, int pages, ScanLook look) throws IOException {
    SamplePaper paper =
        SamplePaper.decision()
            .numbered(Integer.toString(pages), "QĐ-BQL", LocalDate.of(2024, 3, 7));
    new SampleScan(paper, pages, 200, look).write(file);
    return file;
  }

  private String station(String name) {
    return new QueueDesk(service).key("STATION", name).getString("key");
  }

  /** Sends a scan with a skewed page; returns the time until the desk is told of it. */
  private Duration untilTold(String key, Path skewed) throws IOException, InterruptedException {
    try (EventStream stream =
        EventStream.openAt(service, "/api/v1/documents/events", key, Optional.empty())) {
      Instant sent = Instant.now();
      String docCode = Scans.with(service, key).accept(skewed);
      List<String> told = stream.linesUntil("data:{\"docCode\":\"" + docCode + "\"");
      while (flaws(told).isEmpty()) {
        told = stream.linesUntil("data:{\"docCode\":\"" + docCode + "\"");
      }
      assertThat(flaws(told)).containsExactly("SKEWED");
      return Duration.between(sent, Instant.now());
    }
  }

  @Test
  void theDeskHearsOfItWhileTheMachineIsBusyWithPagesOfOthers(@TempDir Path folder)
      throws IOException, InterruptedException {
    String key = station("Trạm 2");
    Duration alone = untilTold(key, scan(folder.resolve("một mình.pdf"), 1, new ScanLook(4, 4, 9)));
    Scans others = Scans.with(service, station("Trạm bận"));
    String busy =
        others.accept(scan(folder.resolve("bận.pdf"), PAGES_OF_OTHERS, ScanLook.typical()));
    others.await(busy, SOON, document -> document.getInt("progress.pagesDone") > 0);
    Path skewed = scan(folder.resolve("nghiêng.pdf"), 1, new ScanLook(4, 4, 7));
    int readBefore = others.get(busy).getInt("progress.pagesDone");

    Duration besideOthers = untilTold(key, skewed);

    JsonPath stillBusy = others.get(busy);
    int readBetween = stillBusy.getInt("progress.pagesDone") - readBefore;
    report(alone, besideOthers, readBetween);
    assertThat(stillBusy.getString("state")).as("busy").isEqualTo("PROCESSING");
    assertThat(readBetween).as("pages of others").isLessThan(PAGES_BETWEEN);
    assertThat(besideOthers).isLessThan(alone.plus(LIMIT));
  }

  private static void report(Duration alone, Duration besideOthers, int readBetween)
      throws IOException {
    Files.writeString(
        Path.of("target", "it", "bad-scan.md"),
        """
        | Seconds from reception until a bad page is told | |
        |---|---|
        | alone | %.1f |
        | beside %d pages of another key, of which %d were read meanwhile | %.1f |
        """
            .formatted(seconds(alone), PAGES_OF_OTHERS, readBetween, seconds(besideOthers)));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  @Test
  void theAgentTellsItAndWritesItBesideTheFile(@TempDir Path folder) throws Exception {
    Duration byTheService =
        untilTold(station("Trạm 3"), scan(folder.resolve("a.pdf"), 1, new ScanLook(4, 4, 6)));
    AgentDesk desk = new AgentDesk(service, Files.createDirectory(folder.resolve("bàn")), "Bàn 1");
    Path skewed = scan(folder.resolve("tờ trình.pdf"), 1, new ScanLook(4, 4, 8));
    Process agent = desk.start("run");
    try {
      Files.move(skewed, desk.scans().resolve("tờ trình.pdf"));
      await(desk, "Đã gửi tờ trình.pdf");
      Instant sent = Instant.now();
      await(desk, "QUÉT LẠI tờ trình.pdf, trang 1: ");
      assertThat(Duration.between(sent, Instant.now())).isLessThan(byTheService.plus(LIMIT));
      Path note = desk.scans().resolve("da-gui/tờ trình.pdf.quet-lai.txt");
      await(desk, () -> Files.exists(note));
      assertThat(note).content().contains("Trang 1: Trang bị lệch", "Page 1: The page is skewed");
    } finally {
      AgentDesk.kill(agent);
    }
  }

  private static void await(AgentDesk desk, String text) {
    await(desk, () -> desk.log().contains(text));
  }

  private static void await(AgentDesk desk, BooleanSupplier wanted) {
    Instant end = Instant.now().plus(SOON);
    while (!wanted.getAsBoolean()) {
      assertThat(Instant.now()).as(desk::log).isBefore(end);
      RunningService.pause();
    }
  }

  @Test
  void itIsCountedForItsDayStationAndOperator(@TempDir Path folder) throws IOException {
    String key = station("Trạm đếm");
    Path skewed = scan(folder.resolve("a.pdf"), 2, new ScanLook(4, 4, 7));
    String batch =
        service
            .with(key)
            .contentType(ContentType.JSON)
            .body(
                "{\"operator\":\"Hạnh\",\"files\":[{\"name\":\"a\",\"sha256\":\"%s\"}]}"
                    .formatted(Sha256.of(Files.readAllBytes(skewed)).hex()))
            .post("/api/v1/batches")
            .jsonPath()
            .getString("batchId");
    Scans scans = Scans.with(service, key);
    scans.awaitFinal(
        scans.accept(
            skewed,
            "{\"agencyCode\":\"H24.93\",\"role\":\"component\",\"batchId\":\"" + batch + "\"}"));

    String today = LocalDate.now(VietnamTime.ZONE).toString();
    service
        .with(key)
        .get("/api/v1/reports/scans?from=" + today + "&to=" + today)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].operator", equalTo("Hạnh"))
        .body("items[0].pages", equalTo(2))
        .body("items[0].flawedPages", equalTo(2))
        .body("items[0].flaws[0].code", equalTo("SKEWED"));
  }

  private static List<String> flaws(List<String> told) {
    String data = EventStream.values(told, "data").getLast();
    return JsonPath.from(data).getList("flawedPages.flaws.flatten()");
  }
}
