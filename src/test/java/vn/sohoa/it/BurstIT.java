package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/**
 * A burst of scans of one access key on one engine: it is worked off document by document, and
 * another key does not wait for its end. With {@code -Dsohoa.burst=200} on an idle machine, times
 * are asserted too, and written to {@code target/it/burst.md}.
 */
@Tag("slow")
class BurstIT {
  private static final int SHORT = 10;
  private static final int SCANS = Integer.getInteger("sohoa.burst", SHORT);

  /** Scans of the other key, one after another. */
  private static final int OTHERS = SCANS > SHORT ? 5 : 1;

  private static final Pattern END =
      Pattern.compile("document (\\S+) is [A-Z_]+, received (\\d+)[.,](\\d) s ago");

  private static final Duration SOON = Duration.ofSeconds(30);

  private final List<Path> files = new ArrayList<>();

  /** Seconds from reception to end by docCode, in the order of the ends. */
  private static Map<String, Double> ends(RunningService service) {
    Map<String, Double> ends = new LinkedHashMap<>();
    for (String line : service.log()) {
      Matcher end = END.matcher(line);
      if (end.find()) {
        ends.put(end.group(1), Double.parseDouble(end.group(2) + "." + end.group(3)));
      }
    }
    return ends;
  }

  private void draw(Path folder, int scans) throws IOException {
    for (int number = 1; number <= scans; number++) {
      SamplePaper paper =
          SamplePaper.decision()
              .numbered(Integer.toString(number), "QĐ-BQL", LocalDate.of(2024, 3, 7));
      Path file = folder.resolve(number + ".pdf");
      new SampleScan(paper, 1, 150, ScanLook.typical()).write(file);
      files.add(file);
    }
  }

  private Path next() {
    return files.removeFirst();
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
  }

  @Test
  void nobodyWaitsForTheEndOfABurst(@TempDir Path folder) throws IOException {
    draw(folder, SCANS + 2 * OTHERS + 1);
    try (var service =
        RunningService.start(
            "burst", Map.of("SOHOA_ENGINE_PROCESSES", "1", "SOHOA_ENGINE_PROFILE", "quick"))) {
      // Given
      Scans quiet = Scans.ofNewStation(service);
      quiet.awaitFinal(quiet.accept(next())); // the first one also starts the engine
      double alone = median(seconds(service, quiet));
      Scans busy = Scans.ofNewStation(service);
      List<String> burst = IntStream.range(0, SCANS).mapToObj(scan -> busy.accept(next())).toList();

      // When
      busy.awaitFinal(burst.getFirst());
      int before = ends(service).size();
      double among = median(seconds(service, quiet));
      int between = ends(service).size() - before - OTHERS;
      busy.awaitFinal(burst.getLast());

      // Then
      Map<String, Double> ends = awaitEnds(service, burst);
      double first = burst.stream().mapToDouble(ends::get).min().orElseThrow();
      double last = burst.stream().mapToDouble(ends::get).max().orElseThrow();
      assertThat(first).as("of the burst").isLessThan(last / 2);
      assertThat(between)
          .as("scans of the burst beside the other's")
          .isLessThanOrEqualTo(4 * OTHERS);
      if (SCANS > SHORT) {
        report(alone, first, among, last);
        assertThat(first).as("first of the burst").isLessThan(2 * alone);
        assertThat(among).as("other key among the burst").isLessThan(2 * alone);
      }
    }
  }

  private List<Double> seconds(RunningService service, Scans scans) {
    List<String> docCodes = new ArrayList<>();
    for (int scan = 0; scan < OTHERS; scan++) {
      docCodes.add(scans.accept(next()));
      scans.awaitFinal(docCodes.getLast());
    }
    return docCodes.stream().map(awaitEnds(service, docCodes)::get).toList();
  }

  /** The line of the log follows the commit, which is what others see first. */
  private static Map<String, Double> awaitEnds(RunningService service, List<String> docCodes) {
    Instant limit = Instant.now().plus(SOON);
    while (!ends(service).keySet().containsAll(docCodes)) {
      assertThat(Instant.now()).as("ends in the log").isBefore(limit);
      RunningService.pause();
    }
    return ends(service);
  }

  private static void report(double alone, double first, double among, double last)
      throws IOException {
    Files.writeString(
        Path.of("target", "it", "burst.md"),
        """
        | Seconds from reception to end | |
        |---|---|
        | one scan alone | %.1f |
        | first of %d of one key | %.1f |
        | one of another key among them | %.1f |
        | last of them | %.1f |
        """
            .formatted(alone, SCANS, first, among, last));
  }
}
