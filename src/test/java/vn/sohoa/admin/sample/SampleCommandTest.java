package vn.sohoa.admin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void writesTheFile() {
    Path file = folder.resolve("scan.png");

    int exitCode =
        run(
            ("--number 05 --notation TB-BQL --date 2025-02-03 --dossier H24.99-250203-0007"
                    + " --dpi 72 --skew -1.5 --noise 0 --out "
                    + file)
                .split(" ", -1));

    assertThat(exitCode).isZero();
    assertThat(file).isNotEmptyFile();
    assertThat(text(out)).contains(file.toString());
  }

  @Test
  void helpIsNoError() {
    assertThat(run("--help")).isZero();
    assertThat(text(out)).contains("--dossier CODE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--out scan.pdf --colour red",
        "--out scan.pdf --pages",
        "--out scan.pdf --pages none",
        "--out scan.pdf --date 2025-02-30",
        "--out scan.pdf --dpi 20",
        "--out scan.gif",
        "--number 12"
      })
  void wrongUseIsExplained(String arguments) {
    int exitCode = run(arguments.split(" ", -1));

    assertThat(exitCode).isEqualTo(2);
    assertThat(text(err)).startsWith("sohoa admin sample: ").contains("Usage:");
  }

  @Test
  void unwritableFileIsReported() {
    assertThat(run("--dpi", "72", "--out", folder.resolve("none/scan.pdf").toString()))
        .isEqualTo(1);
  }

  private int run(String... args) {
    return SampleCommand.run(stream(out), stream(err), args);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
