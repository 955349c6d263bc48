package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer who copies the guide's steps to a new kind from three scans, word by word. */
@Tag("slow")
class NewKindGuideIT {
  private static final String SECTION = "## A new kind from three scans";
  private static final Pattern STEP = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theStepsOfTheGuideLeadToAKindThatReadsAFourthScan()
      throws IOException, InterruptedException {
    String guide = Files.readString(Path.of("src/docs/kinds.md"));
    String section = guide.substring(guide.indexOf(SECTION) + SECTION.length());
    List<String> steps =
        STEP.matcher(section.substring(0, section.indexOf("\n## ")))
            .results()
            .map((MatchResult step) -> step.group(1))
            .toList();
    assertThat(steps).hasSize(4);

    String out = bash(steps);

    assertThat(folder.resolve("data/kinds/phieu-kho.yaml")).exists();
    assertThat(out)
        .contains("kind recognised: 3/3", "kind recognised: 4/4")
        .contains("tenKho = Nhà kho Tưởng Tượng", "khoDuocKiemTraLanDau = 2025-09-19");
    for (String field :
        List.of(
            "tenKho", "diaDiemKho", "dienTichKho", "khoDuocKiemTraLanDau", "issuedDate", "kind")) {
      assertThat(out).containsPattern(field + " +4/4 .* 100\\.0% 4/4 +100\\.0% 4/4\n");
    }
  }

  private String bash(List<String> steps) throws IOException, InterruptedException {
    Path program = Path.of(RunningService.command().getFirst()).toAbsolutePath();
    Path script =
        Files.writeString(
            folder.resolve("guide.sh"),
            "set -e\nsohoa() { '" + program + "' \"$@\"; }\n" + String.join("\n", steps));
    Path log = folder.resolve("guide.log");
    var builder = new ProcessBuilder("bash", script.toString()).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process guide = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(guide.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String out = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    assertThat(guide.exitValue()).as(out).isZero();
    return out;
  }
}
