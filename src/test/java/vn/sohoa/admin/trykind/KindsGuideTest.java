package vn.sohoa.admin.trykind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.CommandRun;

/** Does what the guide to kinds of paper says, with the guide's own words. */
class KindsGuideTest {
  private static final Path GUIDE = Path.of("src/docs/kinds.md");

  @TempDir Path folder;

  @Test
  void theWorkedExampleWorksAsWritten() throws IOException {
    String guide = Files.readString(GUIDE);
    Files.writeString(folder.resolve("kiem-dinh.yaml"), block(guide, "yaml"));
    Files.writeString(folder.resolve("kiem-dinh.txt"), block(guide, "text"));

    assertThat(run("sample", command(guide, "sohoa admin sample ")).exitCode()).isZero();
    CommandRun trial = run("try-kind", command(guide, "sohoa admin try-kind "));

    assertThat(trial.exitCode()).isZero();
    assertThat(trial.out())
        .containsPattern("\\* +\\d\\.\\d\\d +gcn-kiem-dinh-thiet-bi")
        .contains("codeNumber = 45", "issuedDate = 2025-04-15", "inspectedOn = 2025-03-12")
        .contains("deviceName = Cầu trục hai dầm của Công ty TNHH Thử Nghiệm")
        .contains("devicePlace = Lô CN-05 khu công nghiệp Mẫu Đơn, thành phố Hải Phòng")
        .contains("ownerName = Công ty TNHH Thử Nghiệm")
        .doesNotContain("FIELD_MISSING");
  }

  private static CommandRun run(String command, Stream<String> arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of("admin", command), arguments).toArray(String[]::new));
  }

  private static String block(String guide, String language) {
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(guide);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  /** The arguments of a command in the guide, with its files in the folder of this test. */
  private Stream<String> command(String guide, String beginning) {
    int from = guide.indexOf("\n" + beginning) + 1 + beginning.length();
    String line = guide.substring(from, guide.indexOf("\n```", from)).replace("\\\n", " ");
    Matcher word = Pattern.compile("'([^']*)'|(\\S+)").matcher(line);
    return Stream.iterate(word.find(), found -> found, found -> word.find())
        .map(found -> word.group(1) == null ? word.group(2) : word.group(1))
        .map(
            argument ->
                argument.matches("[a-z-]+\\.[a-z]+")
                    ? folder.resolve(argument).toString()
                    : argument);
  }
}
