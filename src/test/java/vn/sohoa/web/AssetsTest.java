package vn.sohoa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private static final Path FOLDER = Path.of("src/main/resources/ui");

  @Test
  void everyFileOfTheFolderIsServed() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Assets.FILES.keySet());
    }
  }

  @Test
  void addressesHaveTheDigestOfAllFiles() {
    assertThat(Assets.address("app.css")).matches("/ui/[0-9a-f]{12}/app\\.css");
    assertThatThrownBy(() -> Assets.address("other.css"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(String name) {
    return new String(Assets.bytes(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** An address without the digest would be of another build, or of none. */
  @Test
  void scriptsImportOneAnotherByRelativeAddress() {
    Pattern imports = Pattern.compile("from '([^']+)'");

    assertThat(
            Assets.FILES.keySet().stream()
                .filter(name -> name.endsWith(".js"))
                .flatMap(name -> imports.matcher(text(name)).results())
                .map(match -> match.group(1)))
        .isNotEmpty()
        .allMatch(from -> from.startsWith("./") && Assets.FILES.containsKey(from.substring(2)));
  }
}
