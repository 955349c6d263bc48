package vn.sohoa.admin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.CommandRun;

class DemoCommandTest {
  @TempDir Path folder;

  private static CommandRun demo(String options) {
    return CommandRun.ofLine("admin demo " + options);
  }

  @Test
  void writesFilesAndScans() throws IOException {
    CommandRun run =
        demo("--dossiers 20 --documents 2 --out %s --scans %s/scans".formatted(folder, folder));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("20 dossiers, 2 documents");
    assertThat(Files.readAllLines(folder.resolve("dossiers.ndjson"))).hasSize(20);
    assertThat(Files.readAllLines(folder.resolve("documents.ndjson")))
        .hasSize(2)
        .allMatch(line -> line.contains("\"kind\":\"") && line.contains("\"fields\":{\""));
    assertThat(folder.resolve("scans/000002.pdf")).isNotEmptyFile();
  }

  @Test
  void writesTheSameForTheSameSeed() {
    for (String name : List.of("one", "two")) {
      assertThat(demo("--dossiers 300 --seed 9 --out " + folder.resolve(name)).exitCode()).isZero();
    }

    for (String file : List.of("procedures.ndjson", "dossiers.ndjson")) {
      assertThat(folder.resolve("one").resolve(file))
          .isNotEmptyFile()
          .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--seed 1                          | Missing required option: '--dossiers=N'",
        "--dossiers x                      | Invalid value for option '--dossiers': 'x' is not an int",
        "--dossiers 0                      | Invalid value for --dossiers: the value must be from 1",
        "--dossiers 5 --documents 1        | --documents needs --scans",
        "--dossiers 5 --stations 2         | --stations needs --api",
        "--dossiers 5 --stations 9         | Invalid value for --stations: the value must be from 0",
        "--dossiers 5 --api localhost:8080 | 'localhost:8080' is not an address such as http://",
        "--dossiers 5 --key a --key-file b | --key-file=FILE, --key=KEY are mutually exclusive",
        "--dossiers 5 --what 1             | Unknown options: '--what', '1'"
      })
  void wrongUseIsExplained(String options, String message) {
    CommandRun run = demo(options);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("sohoa admin demo: ").contains(message);
  }

  @Test
  void reportsThatNoServiceAnswers() {
    CommandRun run = demo("--dossiers 1 --key x --api http://127.0.0.1:1");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("no service answers at http://127.0.0.1:1/api/v1");
  }
}
