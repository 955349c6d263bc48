package vn.sohoa.admin.trykind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.CommandRun;

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

  @TempDir Path folder;

  private static CommandRun tryKind(Object definition, Object scan) {
    return CommandRun.of("admin", "try-kind", definition.toString(), scan.toString());
  }

  @Test
  void showsWhatADefinitionFinds() throws IOException {
    Path definition = Files.writeString(folder.resolve("kind.yaml"), DEFINITION);
    Path scan = folder.resolve("scan.png");
    assertThat(CommandRun.of("admin", "sample", "--out", scan.toString()).exitCode()).isZero();

    CommandRun run = tryKind(definition, scan);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
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

    CommandRun run = tryKind(definition, "scan.png");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err())
        .startsWith("sohoa admin try-kind: ")
        .contains("kind.yaml, line 7, key 'weight'");
  }

  @Test
  void tellsThatAFileIsNoScan() throws IOException {
    Path definition = Files.writeString(folder.resolve("kind.yaml"), DEFINITION);
    Path scan = Files.writeString(folder.resolve("scan.txt"), "no scan");

    CommandRun run = tryKind(definition, scan);

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("scan.txt: ", "UNSUPPORTED");
  }

  @Test
  void requiresTwoFiles() {
    CommandRun run = CommandRun.of("admin", "try-kind", "kind.yaml");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Missing required parameter: 'SCAN'");
  }

  @Test
  void reportsAMissingDefinition() {
    CommandRun run = tryKind(folder.resolve("none.yaml"), "scan.png");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("no such file or folder", "none.yaml");
  }
}
