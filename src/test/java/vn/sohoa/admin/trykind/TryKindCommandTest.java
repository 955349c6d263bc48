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
        - {text: kiểm tra tiến độ thực hiện, zone: top, weight: 2}
      fields:
        - name: projectTitle
          label: {vi: Tên dự án, en: Project}
          anchors: [tiến độ thực hiện dự án]
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
        .contains("after the label \"tiến độ thực hiện dự án\"")
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

  @Test
  void comparesTheScansOfAFolderWithTrueValues() throws IOException {
    Path definition = Files.writeString(folder.resolve("kind.yaml"), DEFINITION);
    Path scans = Files.createDirectory(folder.resolve("scans"));
    for (String name : new String[] {"a.png", "b.png"}) {
      String out = scans.resolve(name).toString();
      assertThat(CommandRun.of("admin", "sample", "--out", out).exitCode()).isZero();
    }
    Files.writeString(scans.resolve("readme.txt"), "no scan");
    Path truth =
        Files.writeString(
            folder.resolve("truth.csv"),
            """
            file,kind,codeNumber,issuedDate
            a.png,chap-thuan-du-an,1178,15/4/2025
            b.png,quyet-dinh,1179,
            """);

    CommandRun run =
        CommandRun.of(
            "admin",
            "try-kind",
            definition.toString(),
            scans.toString(),
            "--truth",
            truth.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("a.png", "b.png", "kind recognised: 2/2")
        .containsPattern("projectTitle +2/2 +0\\.\\d\\d")
        .containsPattern("codeNumber +2/2 +\\d\\.\\d\\d +50\\.0% 1/2 +50\\.0% 1/2")
        .containsPattern("issuedDate +2/2 +\\d\\.\\d\\d +50\\.0% 1/2 +100\\.0% 1/1")
        .containsPattern("kind +2/2 .* 50\\.0% 1/2 +50\\.0% 1/2")
        .doesNotContain("readme.txt");
  }

  @Test
  void aFolderWithAnUnreadableScanFailsAtTheEnd() throws IOException {
    Path definition = Files.writeString(folder.resolve("kind.yaml"), DEFINITION);
    Path scans = Files.createDirectory(folder.resolve("scans"));
    Files.writeString(scans.resolve("bad.pdf"), "no scan");
    String out = scans.resolve("good.png").toString();
    assertThat(CommandRun.of("admin", "sample", "--out", out).exitCode()).isZero();

    CommandRun run = tryKind(definition, scans);

    assertThat(run.exitCode()).isOne();
    assertThat(run.out()).contains("bad.pdf: UNSUPPORTED", "kind recognised: 1/1");
  }

  @Test
  void anEmptyFolderIsAnError() throws IOException {
    Path definition = Files.writeString(folder.resolve("kind.yaml"), DEFINITION);

    CommandRun run = tryKind(definition, Files.createDirectory(folder.resolve("empty")));

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("has no pdf, tif, jpg or png");
  }

  @Test
  void trueValuesNeedAFolder() {
    CommandRun run =
        CommandRun.of("admin", "try-kind", "kind.yaml", "scan.png", "--truth", "truth.csv");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--truth needs a folder");
  }
}
