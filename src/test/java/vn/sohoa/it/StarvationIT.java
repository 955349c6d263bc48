package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/**
 * One key sends what keeps engines busy for ever; another key's scan of a page does not wait for
 * it. The times are written to {@code target/it/starvation.md}.
 */
@Tag("load")
class StarvationIT {
  /** Seconds by which a scan may be later than alone. */
  private static final double MOST_DELAY = 10;

  private static final Pattern END =
      Pattern.compile("document (\\S+) is [A-Z_]+.*, received (\\d+)[.,](\\d) s ago");

  private static final Duration LONG = Duration.ofMinutes(6);
  private static final Duration SOON = Duration.ofSeconds(30);

  private int number;

  private static Map<String, String> settings() {
    return Map.of(
        "SOHOA_ENGINE_PROCESSES",
        "1",
        "SOHOA_ENGINE_PROFILE",
        "quick",
        "SOHOA_ENGINE_PAGE_LIMIT",
        "PT12S");
  }

  private Path scan(Path folder) throws IOException {
    number++;
    Path file = folder.resolve(number + ".pdf");
    SamplePaper paper =
        SamplePaper.decision()
            .numbered(Integer.toString(number), "QĐ-BQL", LocalDate.of(2024, 3, 7));
    new SampleScan(paper, 1, 150, ScanLook.typical()).write(file);
    return file;
  }

  private double seconds(RunningService service, Scans scans, Path folder) throws IOException {
    String docCode = scans.accept(scan(folder));
    scans.awaitFinal(docCode);
    Instant end = Instant.now().plus(SOON);
    Optional<Double> logged = logged(service, docCode);
    while (logged.isEmpty()) { // the log line follows the commit
      assertThat(Instant.now()).as("end of %s in the log", docCode).isBefore(end);
      RunningService.pause();
      logged = logged(service, docCode);
    }
    return logged.get();
  }

  private static Optional<Double> logged(RunningService service, String docCode) {
    return service.log().stream()
        .map(END::matcher)
        .filter(line -> line.find() && line.group(1).equals(docCode))
        .map(line -> Double.parseDouble(line.group(2) + "." + line.group(3)))
        .findFirst();
  }

  @Test
  void oneKeyCannotKeepAnotherWaiting(@TempDir Path folder) throws IOException {
    try (var service = RunningService.start("starvation", settings())) {
      // Given
      Scans quiet = Scans.ofNewStation(service);
      seconds(service, quiet, folder); // starts the engine
      double alone = seconds(service, quiet, folder);
      Scans evil = Scans.ofNewStation(service);

      // When pages that cannot be drawn in time are being read
      String slow = evil.accept(SlowPdf.thatTakesLong(folder.resolve("slow.pdf"), 12));
      evil.await(slow, LONG, document -> document.getString("progress.stage").equals("PAGES"));
      double besideSlow = seconds(service, quiet, folder);
      String loop = evil.accept(SlowPdf.thatDrawsItself(folder.resolve("loop.pdf"), 5000));
      double besideLoop = seconds(service, quiet, folder);

      // Then
      Files.writeString(
          Path.of("target", "it", "starvation.md"),
          """
          | Seconds from reception to end | |
          |---|---|
          | one scan alone | %.1f |
          | beside 12 pages that take too long, of another key | %.1f |
          | beside 5,000 pages that draw themselves, of another key | %.1f |
          """
              .formatted(alone, besideSlow, besideLoop));
      assertThat(besideSlow).as("beside slow pages").isLessThan(alone + MOST_DELAY);
      assertThat(besideLoop).as("beside loops").isLessThan(alone + MOST_DELAY);

      // And the slow document stops by itself
      JsonPath stopped = evil.await(slow, LONG, StarvationIT::isFinal);
      List<String> faults = stopped.getList("pages.fault", String.class);
      assertThat(faults).filteredOn("ENGINE_TIMEOUT"::equals).hasSize(3);
      assertThat(faults).filteredOn("DOCUMENT_STOPPED"::equals).hasSize(9);
      JsonPath refused = evil.await(loop, LONG, StarvationIT::isFinal);
      assertThat(refused.getString("failure")).isEqualTo("PAGE_TOO_COMPLEX");
    }
  }

  private static boolean isFinal(JsonPath document) {
    return List.of("READY", "NEEDS_REVIEW", "FAILED", "QUARANTINED")
        .contains(document.getString("state"));
  }
}
