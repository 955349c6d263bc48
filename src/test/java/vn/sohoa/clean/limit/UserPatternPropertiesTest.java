package vn.sohoa.clean.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sohoa.clean.limit.UserPattern.Match;

class UserPatternPropertiesTest {
  private static final String TEXT = "Số 12/QĐ-BQL 030a.b";

  /** Whole and halved parts of the syntax of patterns. */
  private static final List<String> PARTS =
      List.of(
          "a",
          "b",
          "0",
          "1",
          "30",
          "đ",
          ".",
          ",",
          "-",
          "^",
          "$",
          "&&",
          "|",
          "(",
          "(?:",
          "(?<n>",
          "(?i)",
          "(?=",
          ")",
          "[",
          "[^",
          "]",
          "{",
          "{1",
          "{1,2}",
          "{02}",
          "{,3}",
          "{,",
          "}",
          "*",
          "+",
          "?",
          "\\",
          "\\Q",
          "\\E",
          "\\u",
          "\\u030",
          "\\u0111",
          "\\x",
          "\\x{",
          "\\x{111}",
          "\\x3",
          "\\p",
          "\\p{L",
          "\\p{Lu}",
          "\\pL",
          "\\b",
          "\\d",
          "\\w",
          "\\s",
          "\\c",
          "\\N{",
          "\\k<n>",
          "\\0",
          "\\1",
          "\\-");

  @Property(tries = 20_000)
  void aPatternIsRefusedOrFindsWhatJavaFinds(@ForAll("patterns") String written) {
    UserPattern pattern;
    try {
      pattern = UserPattern.of(written);
    } catch (UnusablePatternException refused) {
      assertThat(refused).hasMessageNotContaining("Error at index");
      return;
    }

    var java =
        Pattern.compile(written, Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE).matcher(TEXT);
    Optional<Match> expected = Optional.empty();
    if (java.find()) {
      int group = java.groupCount() == 1 && java.start(1) >= 0 ? 1 : 0;
      expected = Optional.of(new Match(java.start(group), java.end(group)));
    }
    assertThat(pattern.find(TEXT)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(PARTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
