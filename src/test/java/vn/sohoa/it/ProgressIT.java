package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

/** The event stream of a document's progress, from the queue to the final state. */
@Tag("slow")
class ProgressIT {
  private static final Pattern PERCENT = Pattern.compile("\"percent\":(\\d+)");

  @Test
  void tellsTheWayFromTheQueueToTheEndOnce(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path before = scan(folder.resolve("before.tif"), 12);
    Path scan = scan(folder.resolve("followed.png"), 1);
    try (RunningService service = oneEngine()) {
      var scans = new Scans(service);
      // Steps of a station run in turns: the followed document waits until the steps of these pages
      // are assigned, so that the stream is open before its first step.
      scans.await(
          scans.accept(before),
          Duration.ofMinutes(2),
          document -> "PAGES".equals(document.getString("progress.stage")));
      String followed = scans.accept(scan);

      assertHeartbeatsAndLimit(service, followed);
      List<String> lines;
      try (EventStream stream = EventStream.open(service, followed, Optional.empty())) {
        lines = stream.lines();
      }
      String events = String.join("\n", lines);

      List<Integer> percents =
          PERCENT.matcher(events).results().map(found -> Integer.valueOf(found.group(1))).toList();
      assertThat(percents).startsWith(0).endsWith(100).isSorted().containsOnlyOnce(100);
      assertThat(scans.get(followed).getString("state")).isIn("READY", "NEEDS_REVIEW");
      assertFieldsOfEvents(lines);
      assertReconnects(service, followed, EventStream.values(lines, "id"));
    }
  }

  /** While nothing happens, comments come; a stream that is closed makes room for another one. */
  private static void assertHeartbeatsAndLimit(RunningService service, String docCode)
      throws IOException, InterruptedException {
    try (EventStream first = EventStream.open(service, docCode, Optional.empty());
        EventStream second = EventStream.open(service, docCode, Optional.empty())) {
      assertThat(first.linesUntil(":")).anyMatch(line -> line.startsWith("data:"));
      second.linesUntil(":");
      try (EventStream third = EventStream.open(service, docCode, Optional.empty())) {
        assertThat(third.status()).isEqualTo(503);
      }
    }
    awaitRoom(service, docCode);
  }

  private static void awaitRoom(RunningService service, String docCode)
      throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 100; attempt++) {
      try (EventStream stream = EventStream.open(service, docCode, Optional.empty())) {
        if (stream.status() == 200) {
          return;
        }
      }
      RunningService.pause();
    }
    throw new AssertionError("closed streams still count");
  }

  private static void assertFieldsOfEvents(List<String> lines) {
    List<String> names = EventStream.values(lines, "event");
    assertThat(names).last().isEqualTo("end");
    assertThat(names.subList(0, names.size() - 1)).isNotEmpty().containsOnly("progress");
    assertThat(EventStream.values(lines, "id")).hasSameSizeAs(names).doesNotHaveDuplicates();
    assertThat(EventStream.values(lines, "retry")).hasSameSizeAs(names).containsOnly("3000");
  }

  /** 204 ends the attempts of a browser, see the HTML standard, 9.2.3. */
  private static void assertReconnects(RunningService service, String docCode, List<String> ids)
      throws IOException, InterruptedException {
    try (EventStream ended = EventStream.open(service, docCode, Optional.of(ids.getLast()));
        EventStream missed = EventStream.open(service, docCode, Optional.of(ids.getFirst()))) {
      assertThat(ended.status()).isEqualTo(204);
      assertThat(EventStream.values(missed.lines(), "event")).containsExactly("end");
    }
  }

  private static RunningService oneEngine() {
    return RunningService.start(
        "progress",
        Map.of(
            "SOHOA_ENGINE_PROCESSES",
            "1",
            "SOHOA_ENGINE_PROFILE",
            "quick",
            "SOHOA_PROGRESS_HEARTBEAT",
            "PT0.2S",
            "SOHOA_PROGRESS_MAX_STREAMS",
            "2"));
  }

  private static Path scan(Path file, int pages) throws IOException {
    new SampleScan(SamplePaper.decision(), pages, 150, ScanLook.typical()).write(file);
    return file;
  }
}
