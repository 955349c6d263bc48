package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/** The event stream of a document's progress, from the queue to the final state. */
class ProgressIT {
  private static final Pattern PERCENT = Pattern.compile("\"percent\":(\\d+)");

  @Test
  void tellsTheWayFromTheQueueToTheEndOnce(@TempDir Path folder) throws IOException {
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

      String events = service.admin().get("/api/v1/documents/" + followed + "/events").asString();

      List<Integer> percents =
          PERCENT.matcher(events).results().map(found -> Integer.valueOf(found.group(1))).toList();
      assertThat(percents).startsWith(0).endsWith(100).isSorted().containsOnlyOnce(100);
      assertThat(scans.get(followed).getString("state")).isIn("READY", "NEEDS_REVIEW");
    }
  }

  private static RunningService oneEngine() {
    return RunningService.start(
        "progress", Map.of("SOHOA_ENGINE_PROCESSES", "1", "SOHOA_ENGINE_PROFILE", "quick"));
  }

  private static Path scan(Path file, int pages) throws IOException {
    new SampleScan(SamplePaper.decision(), pages, 150, ScanLook.typical()).write(file);
    return file;
  }
}
