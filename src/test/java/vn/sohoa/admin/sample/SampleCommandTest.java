package vn.sohoa.admin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.CommandRun;

class SampleCommandTest {
  @TempDir Path folder;

  private static CommandRun sample(String options) {
    return CommandRun.ofLine("admin sample " + options);
  }

  @Test
  void writesTheFile() {
    Path file = folder.resolve("scan.png");

    CommandRun run =
        sample(
            "--number 05 --notation TB-BQL --date 2025-02-03 --dossier H24.99-250203-0007"
                + " --dpi 72 --skew -1.5 --noise 0 --out "
                + file);

    assertThat(run.exitCode()).isZero();
    assertThat(file).isNotEmptyFile();
    assertThat(run.out()).contains(file.toString());
  }

  @Test
  void drawsAPaperOfAKindAndTellsWhatItSays() throws IOException {
    Path file = folder.resolve("scan.pdf");
    Path truth = folder.resolve("truth.json");

    CommandRun run =
        sample(
            "--kind giay-tiep-nhan --seed 4 --pages 2 --dpi 72 --truth %s --out %s"
                .formatted(truth, file));

    assertThat(run.exitCode()).isZero();
    assertThat(file).isNotEmptyFile();
    assertThat(Files.readString(truth))
        .contains("\"kind\" : \"giay-tiep-nhan\"", "\"applicantName\" : ", "\"dueOn\" : ");
  }

  @Test
  void wrongUseWritesNoTruth() {
    Path truth = folder.resolve("truth.json");

    CommandRun run =
        sample(
            "--kind giay-tiep-nhan --noise 65 --truth %s --out %s"
                .formatted(truth, folder.resolve("scan.pdf")));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void helpShowsDefaults() {
    CommandRun run = sample("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("--dossier=CODE", "--dpi=N", "(default: 300)", "2025-04-15");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--out scan.pdf --colour red     | Unknown options: '--colour', 'red'",
        "--out scan.pdf --pages          | Missing required parameter for option '--pages' (N)",
        "--out scan.pdf --pages none     | Invalid value for option '--pages': 'none' is not an int",
        "--out scan.pdf --pages 0        | Invalid value for --pages: the value must be from 1",
        "--out scan.png --pages 2        | Invalid value for --pages: the value must be from 1 to 1",
        "--out scan.pdf --date 2025-02-30 | '2025-02-30' is not a date such as 2025-07-01",
        "--out scan.pdf --dpi 20         | Invalid value for --dpi: the value must be from 72 to 600",
        "--out scan.pdf --skew 46        | Invalid value for --skew: the value must be from -45 to 45",
        "--out scan.pdf --noise -1       | Invalid value for --noise: the value must be from 0 to 64",
        "--out scan.pdf --kind khong-co | there is no sample of the kind 'khong-co'",
        "--out scan.pdf --kind luat --number 5 | --kind and --number are mutually exclusive",
        "--out scan.pdf --truth a.json   | --truth needs --kind",
        "--out scan.gif                  | Invalid value for --out: the file name must end in one of",
        "--number 12                     | Missing required option: '--out=FILE'"
      })
  void wrongUseIsExplained(String options, String message) {
    CommandRun run = sample(options);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("sohoa admin sample: ")
        .contains(message)
        .contains("Try 'sohoa admin sample --help'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan.pdf", "scan.png", "scan.tif"})
  void unwritableFileIsReported(String name) {
    CommandRun run = sample("--dpi 72 --out " + folder.resolve("none").resolve(name));

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).startsWith("sohoa admin sample: ").contains(name).hasLineCount(1);
  }

  @Test
  void unreadableBodyIsReported() {
    CommandRun run = sample("--out scan.pdf --body " + folder.resolve("none.txt"));

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("no such file or folder", "none.txt");
  }
}
