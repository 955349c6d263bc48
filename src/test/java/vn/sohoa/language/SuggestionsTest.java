package vn.sohoa.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  @ParameterizedTest
  @CsvSource({
    "nguồn, chỉ, thường, chi, chi thường",
    "hướng, thấm, định, thẩm, thẩm định",
    "phát, triên, kinh, triển, phát triển",
    "'', đự, toán, dự, dự toán",
    "'', tthủ, tục, thủ, thủ tục"
  })
  void suggestsWordMatchingItsNeighbours(
      String before, String read, String after, String suggested, String phrase) {
    assertThat(Suggestions.of(before, read, after)).contains(new Suggestion(suggested, phrase));
  }

  @Test
  void keepsWordInKnownPhrase() {
    assertThat(Suggestions.of("nguồn", "chi", "thường")).isEmpty();
    assertThat(Suggestions.of("công", "bố", "máy")).isEmpty();
  }

  @Test
  void returnsEmptyIfAmbiguous() {
    // công bố, but bộ máy
    assertThat(Suggestions.of("công", "bô", "")).isPresent();
    assertThat(Suggestions.of("", "bô", "máy")).isPresent();
    assertThat(Suggestions.of("công", "bô", "máy")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "việc, Thấm, định",
    "việc, THẤM, ĐỊNH",
    "số, 12, định",
    "số, thấm1, định",
    "của, b/c, định"
  })
  void ignoresNamesAcronymsNumbersAndCodes(String before, String read, String after) {
    assertThat(Suggestions.of(before, read, after)).isEmpty();
  }

  @Property
  void suggestsOnlyForLowerCaseWords(
      @ForAll @From("phraseWords") String before,
      @ForAll String read,
      @ForAll @From("phraseWords") String after) {
    if (!read.codePoints().allMatch(Character::isLowerCase)) {
      assertThat(Suggestions.of(before, read, after)).isEmpty();
    }
  }

  @Property
  void neverSuggestsAnImpossibleSyllable(
      @ForAll @From("phraseWords") String before,
      @ForAll @From("misread") String read,
      @ForAll @From("phraseWords") String after) {
    assertThat(Suggestions.of(before, read, after).stream())
        .allMatch(it -> Syllables.isPossible(it.text()))
        .allMatch(it -> !it.text().equals(read));
  }

  @Provide
  Arbitrary<String> phraseWords() {
    return Arbitraries.of(AdministrativePhrases.ALL)
        .flatMap(phrase -> Arbitraries.of(phrase.strip().split("[ ,]+", -1)));
  }

  @Provide
  Arbitrary<String> misread() {
    return phraseWords()
        .filter(word -> word.codePoints().allMatch(Character::isLowerCase))
        .flatMap(
            word ->
                Arbitraries.integers()
                    .between(0, word.length() - 1)
                    .flatMap(
                        at ->
                            Arbitraries.of("aáâấbdđeéêếiíỉoóôốuúư12-".split("", -1))
                                .map(
                                    letter ->
                                        word.substring(0, at) + letter + word.substring(at + 1))));
  }
}
