package vn.sohoa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.metadata.MetadataFields;
import vn.sohoa.document.DocumentState;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.message.Language;
import vn.sohoa.review.decision.DecisionKind;

/** Pages name only texts that the bundles have, and contain no text themselves. */
class TemplateTextsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path SOURCES = Path.of("src/main/java/vn/sohoa/web");
  private static final Pattern KEY =
      Pattern.compile("\\.of\\(['\"]([a-z][\\w-]*\\.[\\w.-]*\\w)['\"]");
  private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*}");
  private static final Pattern MARKUP = Pattern.compile("(?s)<!--.*?-->|<[^>]*>|&\\w+;");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  /** Names, keys of a keyboard, and the language switch, which is in its own language. */
  private static final List<String> NO_TEXT =
      List.of(
          "Sohoa",
          "SHA",
          "CSV",
          "Enter",
          "Ctrl",
          "Alt",
          "PageUp",
          "PageDown",
          "Esc",
          "Tiếng",
          "Việt");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKeyHasAText(Language language) {
    List<String> keys =
        Stream.concat(files(TEMPLATES, ".html"), files(SOURCES, ".java"))
            .flatMap(text -> KEY.matcher(text).results())
            .map(match -> match.group(1))
            .distinct()
            .toList();

    assertThat(keys).hasSizeGreaterThan(60);
    assertThat(keys).allMatch(language::has);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyConstantThatPagesShowHasAText(Language language) {
    assertThat(FindingCode.values()).allMatch(code -> language.has("finding." + code));
    assertThat(DocumentState.values()).allMatch(state -> language.has("state." + state));
    assertThat(DecisionKind.values()).allMatch(kind -> language.has("decision." + kind));
    assertThat(EngineFault.values()).allMatch(fault -> language.has("failure." + fault));
    assertThat(MetadataFields.all()).allMatch(field -> language.has("field." + field.name()));
  }

  @Test
  void templatesContainNoText() {
    List<String> words =
        files(TEMPLATES, ".html")
            .map(text -> MARKUP.matcher(expressionsRemoved(text)).replaceAll(" "))
            .flatMap(text -> WORD.matcher(text).results())
            .map(java.util.regex.MatchResult::group)
            .filter(word -> !NO_TEXT.contains(word) && !word.equals("English"))
            .toList();

    assertThat(words).isEmpty();
  }

  private static String expressionsRemoved(String text) {
    String before = "";
    String after = text;
    while (!after.equals(before)) {
      before = after;
      after = EXPRESSION.matcher(before).replaceAll("");
    }
    return after;
  }

  private static Stream<String> files(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList().stream()
          .map(TemplateTextsTest::read);
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
