package vn.sohoa.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources name only texts that the bundles have, and no refusal is in one language only. */
class MessageKeysTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern KEY = Pattern.compile("\"((?:fault|problem)\\.[\\w-]*\\w)\"");
  private static final Pattern NOT_FOUND = Pattern.compile("notFound\\(\\s*\"(\\w+)\"");
  private static final Pattern CONSTRAINT =
      Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");

  @Test
  void everyKeyHasATextInBothLanguages() {
    List<String> keys =
        Stream.concat(
                found(KEY).map(key -> key.group(1)),
                found(NOT_FOUND).map(what -> "not-found." + what.group(1)))
            .distinct()
            .toList();

    assertThat(keys).hasSizeGreaterThan(40);
    assertThat(Language.ENGLISH.bundle().keySet()).containsAll(keys);
    assertThat(Language.VIETNAMESE.bundle().keySet()).containsAll(keys);
  }

  @Test
  void everyConstraintHasATextInBothLanguages() {
    List<String> keys =
        found(CONSTRAINT)
            .map(constraint -> "constraint." + constraint.group(1))
            .distinct()
            .toList();

    assertThat(keys).hasSizeGreaterThan(4);
    assertThat(Language.ENGLISH.bundle().keySet()).containsAll(keys);
    assertThat(Language.VIETNAMESE.bundle().keySet()).containsAll(keys);
  }

  private static Stream<MatchResult> found(Pattern pattern) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(MessageKeysTest::read)
          .flatMap(text -> pattern.matcher(text).results())
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
