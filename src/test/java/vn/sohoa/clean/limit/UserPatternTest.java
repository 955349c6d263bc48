package vn.sohoa.clean.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.limit.UserPattern.Match;

@Timeout(60)
class UserPatternTest {
  /** On 40 letters a backtracking engine would be at it for days. */
  private static final String EVIL = "((?:\\p{L}|\\p{L}\\p{L}| )+)+#$";

  private static Optional<String> found(String pattern, String text) {
    return UserPattern.of(pattern)
        .find(text)
        .map(match -> text.substring(match.start(), match.end()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVIL,
        "(a+)+$",
        "(a|aa)+$",
        "(.*a){12}x",
        "(x+x+)+y",
        "(?:(?:(?:a+)+)+)+b",
        "([a-z]+\\s?)+\\d",
        "^(([a-z])+.)+[A-Z]([a-z])+$"
      })
  void aPatternThatBacktracksWithoutEndIsSearchedInTime(String pattern) {
    UserPattern evil = UserPattern.of(pattern);

    evil.tryOut(Duration.ofSeconds(30));

    assertThat(evil.size()).isLessThan(200);
  }

  @Test
  void anEvilPatternStillMeansWhatItSays() {
    assertThat(found(EVIL, "Nguyễn Văn A #")).contains("Nguyễn Văn A ");
    assertThat(found(EVIL, "Nguyễn Văn A # 1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ngày (\\d{1,2})|NGÀY 05 tháng 01|05",
        "đồng|1.250 ĐỒNG|ĐỒNG",
        "\\p{Lu}\\p{L}+|1 nguyễn|nguyễn",
        "\\p{IsLatin}{2}|12 ab|ab",
        "\\u01B0\\x{1A1}|SƯƠNG|ƯƠ",
        "(a)(b)?|xab|ab",
        "a(?:b)|xab|ab",
        "(?<so>\\d+)/|số 12/QĐ|12",
        "1\\.5|1x5 1.5|1.5",
        "a*?b|aab|aab",
        "(?:a?b)*c|aabbc|abbc",
        "\\bgia\\b|quoc gia|gia",
      })
  void findsTheOnlyGroupOrTheWholeMatch(String pattern, String text, String expected) {
    assertThat(found(pattern, text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\d{9};031099123456;",
        "\\d{9};031099123456 hoặc 031234567;031234567",
        "\\d{9};123456789012345678;",
        "(\\d{9});123456789012345678;",
        "\\d+ ?(?:ha|m2);số 25 hai;",
        "\\d+ ?(?:ha|m2);số 5 Hai Bà Trưng, 500 m2;500 m2",
        "\\d+ ?(?:ha|m2);25ha;25ha",
        "\\d+ ?m;5m2;5m",
        "\\d{5};HĐ27706;",
        "HĐ(\\d{5});HĐ27706;27706",
        "(\\d{2})\\d*;27706;27",
        "[A-ZĐ/0-9]+;12/HĐÀN;",
        "\\d+ ?ha;25 ha\u0323;",
        "\\d{4}/\\d{2};2025/07.;2025/07",
        "a*;bb;''",
      })
  void aValueCutsNoNumberAndNoWord(String pattern, String text, @Nullable String expected) {
    assertThat(
            UserPattern.of(pattern)
                .findValue(text)
                .map(match -> text.substring(match.start(), match.end())))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "([|is no regular expression",
        "(?<=số )\\d+|has '(?<'; looking ahead or behind",
        "\\d+(?= đồng)|has '(?='; looking ahead or behind",
        "(?!x)y|has '(?!'",
        "(?>a)b|atomic groups are not supported",
        "(a)\\1|references back",
        "(?<n>a)\\k<n>|references back",
        "a++|possessive repetition",
        "a{2}+|possessive repetition",
        "[a-z&&[^b]]|has '&&' within",
        "[a[bc]]|has '[' within",
        "(?x) a|the flag 'x'",
        "\\Q1.5\\E|has '\\Q'",
        "[\\u030\\Qa.\\E]|has '\\Q'",
        "\\\\\\Qa\\E|has '\\Q'",
        "a{02}|starts with 0",
        "a{1,02}|starts with 0",
        "(?U)\\w|the flag 'U'",
        "\\p{Alpha}|is not supported",
        "\\h|is not supported",
        "\\v|has '\\v', which is not supported",
        "\\c\\u|has '\\c', which is not supported",
        "\\N{LATIN SMALL LETTER A}|has '\\N', which is not supported",
        "a{2000}|is not supported",
        "(a{100}){100}|is too large",
        "((a{1000}){1000}){1000}|is too large",
        "(((\\p{L}{9}){9}){9}){9}|is too large",
      })
  void refusesWhatIsNotSupportedAndSaysWhy(String pattern, String message) {
    assertThatThrownBy(() -> UserPattern.of(pattern))
        .isInstanceOf(UnusablePatternException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a*)*",
        "(a|b?c*)+",
        "(a|(?:b|)c?)+",
        "((a|){2})+",
        "(?:^|\\b){2,}",
        "(?:(?i)a?)*",
        "((?:\\p{L}|\\p{L}\\p{L}|)+)+$"
      })
  void refusesAnEndlessRepetitionOfWhatMayBeEmpty(String pattern) {
    assertThatThrownBy(() -> UserPattern.of(pattern))
        .isInstanceOf(UnusablePatternException.class)
        .hasMessageStartingWith("repeats without end what may be empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)*", "(?:a?b)+", "(?:a|b){2,}", "(?:a?|b){2}c", "(^a|b$)*", "a|b*"})
  void acceptsOtherRepetitions(String pattern) {
    assertThatNoException().isThrownBy(() -> UserPattern.of(pattern));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{1}", "a|({2})", "a(?i){2}", "a?{3}", "a+?{2}", "(a){2}{3}"})
  void refusesARepetitionOfNothing(String pattern) {
    assertThatThrownBy(() -> UserPattern.of(pattern))
        .isInstanceOf(UnusablePatternException.class)
        .hasMessageStartingWith("repeats what is not there");
  }

  @Test
  void refusesALongPattern() {
    assertThatThrownBy(() -> UserPattern.of("a".repeat(301)))
        .hasMessage("is longer than 300 characters");
  }

  @Test
  void refusesAPatternThatTakesTooLongOnLongTexts() {
    assertThatThrownBy(() -> UserPattern.of("(?:\\p{L}\\p{L}?){700}#").tryOut(Duration.ofMillis(1)))
        .isInstanceOf(UnusablePatternException.class)
        .hasMessage(
            "takes too long: it was tried on texts of 20000 characters and took longer than 1 ms");
  }

  @Test
  void theTimeOfTheCallerIsNotTheFaultOfThePattern() {
    UserPattern slow = UserPattern.of("(?:\\p{L}\\p{L}?){700}#");

    assertThatThrownBy(
            () ->
                Deadline.within(
                    Duration.ofMillis(1),
                    () -> {
                      slow.tryOut(Duration.ofSeconds(30));
                      return slow;
                    }))
        .isInstanceOf(OutOfTimeException.class);
  }

  @Test
  void aSearchEndsWithTheDeadline() {
    UserPattern slow = UserPattern.of("(?:\\p{L}\\p{L}?){700}#");
    String text = "a".repeat(5_000_000);
    long start = System.nanoTime();

    assertThatThrownBy(() -> Deadline.within(Duration.ofMillis(100), () -> slow.find(text)))
        .isInstanceOf(OutOfTimeException.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void withoutDeadlineTheWholeTextIsSearched() {
    assertThat(UserPattern.of("#").find("a".repeat(100_000) + "#"))
        .contains(new Match(100_000, 100_001));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[À-ỹ]+",
        "[A-Za-zÀ-ỹ]+",
        "[\\u00C0-\\u1EF9]+",
        "[\\x{C0}-\\x{1EF9}]+",
        "[w-\uFFFD]+",
        "[!-\u2000]+",
        "[\\x41-\\x{2000}]+",
        "[\\t-\\u1EF9]+",
        "[\\u0080-\\uFFFF]+",
        "[b-\\ỹ]+"
      })
  void wideRangesOfLettersAreCompiledAtOnce(String pattern) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(UserPattern.of(pattern).find("Đỗ Ữ")).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u1C80", "a\\u1C88", "\\x{1C83}", "[\u1C81]"})
  void lettersThatCannotBeFoldedAreRefused(String pattern) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> UserPattern.of(pattern))
                .isInstanceOf(UnusablePatternException.class)
                .hasMessageContaining("U+1C8"));
  }

  @Test
  void aRangeOfVietnameseLettersHasNoOthers() {
    assertThat(UserPattern.of("[À-ỹ]+").find("Số 12")).contains(new Match(1, 2));
    assertThat(UserPattern.of("[\\u0080-\\uFFFF]+").find("Kỳ sau")).contains(new Match(1, 2));
    assertThat(UserPattern.of("[^À-ỹ]+").find("ớs")).contains(new Match(1, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\\w-ỹ]", "[a-\\p{L}]", "[\\d-.]"})
  void rangesOfMoreThanLettersAreRefused(String pattern) {
    assertThatThrownBy(() -> UserPattern.of(pattern)).isInstanceOf(UnusablePatternException.class);
  }

  /** A new JDK may know letters that the library never finishes to fold. */
  @Test
  void everyLetterIsCompiledOrRefused() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            IntStream.rangeClosed('A', Character.MAX_CODE_POINT)
                .filter(Character::isLetter)
                .filter(letter -> Character.toLowerCase(letter) != Character.toUpperCase(letter))
                .forEach(UserPatternTest::compileOrRefuse));
  }

  private static void compileOrRefuse(int letter) {
    String pattern = Character.toString(letter);
    try {
      assertThat(UserPattern.of(pattern).find(pattern)).isPresent();
    } catch (UnusablePatternException e) {
      assertThat(letter).isBetween(0x1c80, 0x1c88);
    }
  }
}
