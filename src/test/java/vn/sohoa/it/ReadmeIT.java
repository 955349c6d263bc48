package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's five-minute tour as a newcomer pastes it, word for word, in one shell. Only the
 * command that draws the sample is given by the program under test, since Maven runs already, and
 * the address is that of this service.
 */
class ReadmeIT {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final String DRAW = "./mvnw -q exec:exec@sample";

  private static List<String> tour() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("## Five-minute tour");
    String tour = readme.substring(start, readme.indexOf("\n## ", start + 1));
    var blocks = new ArrayList<String>();
    for (Matcher block = BLOCK.matcher(tour); block.find(); ) {
      blocks.add(block.group(1));
    }
    return blocks;
  }

  /** Runs in a folder that looks like the clone: README's paths are relative to it. */
  private static String paste(String script, Path clone) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", script)
            .directory(clone.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(shell.exitValue()).as(said).isZero();
    return said;
  }

  @Test
  void theTourEndsAsItSays(@TempDir Path clone) throws IOException, InterruptedException {
    List<String> blocks = tour();
    assertThat(blocks).hasSize(15);
    assertThat(blocks).contains(DRAW + "\n");
    Files.createDirectories(clone.resolve("target"));
    String draw =
        String.join(" ", RunningService.command("admin", "sample", "--out", "target/scan.pdf"));
    try (RunningService service = RunningService.start("readme", Map.of())) {
      Files.createSymbolicLink(clone.resolve("data"), service.data());
      String script =
          String.join("echo ---\n", blocks)
              .replace(DRAW, draw)
              .replace("http://localhost:8080", service.url());

      String[] said = paste(script, clone).split("---\n", -1);

      assertThat(said[3]).contains("\"satisfied\": 0", "\"required\": 2");
      assertThat(said[4]).contains("H24.99_TL_000001_V1");
      assertThat(said[5]).contains("\"percent\":100");
      assertThat(said[6]).contains("\"state\": \"READY\"", "\"value\": \"1178\"", "2025-04-15");
      assertThat(said[7]).contains("\"satisfied\": 1");
      assertThat(said[8].lines().filter(line -> line.contains("H24.99_TL_000001_V1"))).hasSize(2);
      assertThat(said[9].lines().map(line -> line.substring(0, 64)).distinct()).hasSize(1);
      assertThat(said[10]).contains("QUYẾT ĐỊNH");
      assertThat(said[11]).contains("\"percent\":50.0", "Kết quả giải quyết");
      assertThat(said[12]).contains("\"percent\":100");
      assertThat(said[13].lines().filter(line -> line.contains("\"percent\":100.0"))).hasSize(2);
      assertThat(said[13]).contains("\"mended\":0");
      assertThat(clone.resolve("target/report.pdf"))
          .content(StandardCharsets.ISO_8859_1)
          .startsWith("%PDF-");
    }
  }
}
