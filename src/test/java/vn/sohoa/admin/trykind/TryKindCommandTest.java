package vn.sohoa.admin.trykind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SampleCommand;

class TryKindCommandTest {
  private static final String DEFINITION =
      """
      id: chap-thuan-du-an
      name: {vi: Chấp thuận dự án, en: Project approval}
      legalBasis: example
      recognise:
        - {title: QUYẾT ĐỊNH, weight: 1.2}
        - {sign: notation, weight: 1}
        - {text: chấp thuận chủ trương đầu tư, zone: top, weight: 2}
      fields:
        - name: projectTitle
          label: {vi: Tên dự án, en: Project}
          anchors: [chủ trương đầu tư dự án]
          zone: top
          lines: 2
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... args) {
    return TryKindCommand.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  @Test
  void showsWhatADefinitionFinds() throws IOException {
    Path definition = Files.writeString(folder.resolve("kind.yaml"), DEFINITION);
    Path scan = folder.resolve("scan.png");
    assertThat(SampleCommand.run("--out", scan.toString())).isZero();

    assertThat(run(definition.toString(), scan.toString())).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("\\* +\\d\\.\\d\\d +chap-thuan-du-an")
        .contains("quyet-dinh")
        .contains("projectTitle = Nhà máy")
        .contains("after the label \"chủ trương đầu tư dự án\"")
        .contains("codeNumber = 1178");
  }

  @Test
  void tellsWhatIsWrongWithADefinition() throws IOException {
    Path definition =
        Files.writeString(
            folder.resolve("kind.yaml"), DEFINITION.replace("weight: 2", "weight: x"));

    assertThat(run(definition.toString(), "scan.png")).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("kind.yaml, line 7, key 'weight'");
  }

  @Test
  void tellsThatAFileIsNoScan() throws IOException {
    Path definition = Files.writeString(folder.resolve("kind.yaml"), DEFINITION);
    Path scan = Files.writeString(folder.resolve("scan.txt"), "no scan");

    assertThat(run(definition.toString(), scan.toString())).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("UNSUPPORTED");
  }

  @Test
  void wantsTwoFiles() {
    assertThat(run("kind.yaml")).isEqualTo(2);
  }
}
