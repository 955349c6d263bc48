package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's six steps lead from a sample scan to a linked record that queries return. */
class ReadmeIT {
  @Test
  void theTourEndsAsItSays(@TempDir Path clone) throws IOException, InterruptedException {
    PastedTour tour = PastedTour.of(Path.of("README.md"), "## Tour");
    try (RunningService service = RunningService.start("readme", Map.of())) {
      List<String> outputs = tour.run(clone, service);

      assertThat(outputs).hasSize(6);
      assertThat(outputs.get(1)).contains("\"satisfied\": 0", "\"required\": 2");
      assertThat(outputs.get(2)).contains("H24.99_TL_000001_V1");
      assertThat(outputs.get(3)).contains("\"percent\":100");
      assertThat(outputs.get(4))
          .contains("\"state\": \"READY\"", "\"value\": \"1178\"", "2025-04-15")
          .contains("\"decision\": \"linked\"", "\"componentCode\": \"VB\"");
      assertThat(outputs.get(5)).contains("\"docCode\":\"H24.99_TL_000001_V1\"");
      assertThat(outputs.get(5)).contains("\"satisfied\": 1", "\"required\": 2");
    }
  }
}
