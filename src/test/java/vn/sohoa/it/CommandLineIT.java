package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Command line of the packaged program. Classes that picocli finds by name at run time would be
 * missing only in the native executable.
 */
class CommandLineIT {
  @TempDir Path folder;

  private record Run(int exitCode, String out, String err) {}

  private Run run(List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    var builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), read(out), read(err));
  }

  /** Default values in Vietnamese are written in the encoding of the system. */
  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private Run sohoa(String line) throws IOException, InterruptedException {
    return run(RunningService.command(line.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--help                         | completion",
        "serve --help                   | SOHOA_DATA_DIR",
        "completion --help              | source <(sohoa completion)",
        "admin --help                   | rebuild-coverage",
        "admin report --help            | --month=YYYY-MM",
        "admin import-procedures --help | --key-file=FILE",
        "admin import-units --help      | (default: 2025-07-01)",
        "admin rebuild-coverage --help  | --api, --url=URL",
        "admin verify --help            | --collect",
        "admin export-results --help    | --since=DATE",
        "admin verify-receipt --help    | --keys=FILE",
        "admin new-kind --help          | --id=ID",
        "admin try-kind --help          | --truth=TABLE",
        "admin sample --help            | --dossier=CODE",
        "admin demo --help              | --dossiers=N",
        "station --help                 | doctor",
        "station run --help             | --until-done",
        "station send --help            | --folder=NAME",
        "station status --help          | --config=FILE"
      })
  void explainsEveryCommand(String line, String part) throws IOException, InterruptedException {
    Run run = sohoa(line);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: sohoa").contains(part, "Exit codes:");
    assertThat(run.out() + run.err()).doesNotContain("\u001b");
  }

  @Test
  void showsTheVersion() throws IOException, InterruptedException {
    assertThat(sohoa("--version").out()).matches("sohoa \\d+\\.\\d+\\.\\d+\\S*\\s+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "sevre                                       | 2 | sohoa serve",
        "admin sample --out x.pdf --dossiers x       | 2 | Possible solutions: --dossier",
        "admin sample --out x.pdf --date 2025-02-30  | 2 | is not a date such as 2025-07-01",
        "admin report --out x.pdf --month 2025-13    | 2 | is not a month such as 2026-10",
        "admin sample --out x.pdf --skew none        | 2 | is not a double",
        "admin demo --dossiers 1 --key a --key-file b | 2 | mutually exclusive",
        "admin rebuild-coverage --key a --api http://127.0.0.1:1 | 1 | no service answers",
        "admin new-kind --id a none.png              | 2 | at least two different scans",
        "admin new-kind --id a none.png no.png       | 1 | no such file or folder: none.png",
        "admin try-kind none.yaml none.png           | 1 | no such file or folder: none.yaml",
        "station doctor --config none.conf           | 2 | there is no configuration file none.conf"
      })
  void reportsErrors(String line, int exitCode, String message)
      throws IOException, InterruptedException {
    Run run = sohoa(line);

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
  }

  @Test
  void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
    Path script = folder.resolve("completion.bash");
    Files.writeString(script, sohoa("completion").out());

    assertThat(complete(script, "sohoa admin re")).contains("report", "rebuild-coverage");
    assertThat(complete(script, "sohoa admin report --m")).containsExactly("--month");
    assertThat(complete(script, "sohoa e")).isEmpty();
  }

  /** Returns the completions of bash for the last word of a line. */
  private List<String> complete(Path script, String line) throws IOException, InterruptedException {
    String words =
        """
        source "$1"
        COMP_WORDS=($2)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        COMP_LINE=$2
        COMP_POINT=${#COMP_LINE}
        _complete_sohoa
        printf '%s\n' "${COMPREPLY[@]}"
        """;
    Run run = run(List.of("bash", "-c", words, "bash", script.toString(), line));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out().lines().filter(word -> !word.isBlank()).toList();
  }
}
