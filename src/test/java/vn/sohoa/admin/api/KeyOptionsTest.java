package vn.sohoa.admin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeyOptionsTest {
  private static final Map<String, String> VARIABLE = Map.of("SOHOA_KEY", " from-variable ");

  @TempDir Path folder;

  private static KeyOptions parse(String... arguments) {
    return CommandLine.populateCommand(new KeyOptions(), arguments);
  }

  @Test
  void optionsGoBeforeTheVariable() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "from-file\n");

    assertThat(parse("--key", "given").read(VARIABLE)).isEqualTo("given");
    assertThat(parse("--key-file", file.toString()).read(VARIABLE)).isEqualTo("from-file");
    assertThat(parse().read(VARIABLE)).isEqualTo("from-variable");
  }

  @Test
  void saysHowToGiveAKey() {
    KeyOptions options = parse("--key-file", folder.resolve("none").toString());

    assertThatThrownBy(() -> options.read(Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("no access key in ", "none", "--key-file", "SOHOA_KEY");
  }
}
