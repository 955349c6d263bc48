package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of src/docs/tour.md leads from a sample scan to 100 % and its report. */
class TourDocIT {
  @Test
  void theTourEndsAsItSays(@TempDir Path clone) throws IOException, InterruptedException {
    PastedTour tour = PastedTour.of(Path.of("src", "docs", "tour.md"), "## Steps");
    try (RunningService service = RunningService.start("long-tour", Map.of())) {
      List<String> outputs = tour.run(clone, service);

      assertThat(outputs).hasSize(15);
      assertThat(outputs.get(3)).contains("\"satisfied\": 0", "\"required\": 2");
      assertThat(outputs.get(4)).contains("H24.99_TL_000001_V1");
      assertThat(outputs.get(5)).contains("\"percent\":100");
      assertThat(outputs.get(6))
          .contains("\"state\": \"READY\"", "\"value\": \"1178\"", "2025-04-15");
      assertThat(outputs.get(7)).contains("\"satisfied\": 1");
      assertThat(outputs.get(8).lines())
          .filteredOn(line -> line.contains("H24.99_TL_000001_V1"))
          .hasSize(2);
      assertThat(outputs.get(9).lines().map(line -> line.substring(0, 64)).distinct()).hasSize(1);
      assertThat(outputs.get(10)).contains("QUYẾT ĐỊNH");
      assertThat(outputs.get(11)).contains("\"percent\":50.0", "Kết quả giải quyết");
      assertThat(outputs.get(12)).contains("\"percent\":100");
      assertThat(outputs.get(13).lines())
          .filteredOn(line -> line.contains("\"percent\":100.0"))
          .hasSize(2);
      assertThat(outputs.get(13)).contains("\"mended\":0");
      assertThat(clone.resolve("target/report.pdf"))
          .content(StandardCharsets.ISO_8859_1)
          .startsWith("%PDF-");
    }
  }
}
