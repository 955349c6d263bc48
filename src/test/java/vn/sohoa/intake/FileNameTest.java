package vn.sohoa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class FileNameTest {

  @Property(tries = 500)
  void nothingOfAPathOrAControlCharacterIsLeft(@ForAll @StringLength(max = 600) String sent) {
    // When
    Optional<String> name = FileName.of(sent);

    // Then
    assertThat(name.orElse("name"))
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(255)
        .doesNotContain("/", "\\")
        .matches(clean -> clean.codePoints().noneMatch(letter -> letter < ' ' || letter == 0x7f));
  }

  @Property(tries = 200)
  void theFoldersBeforeItMakeNoDifference(
      @ForAll @StringLength(max = 20) String folder, @ForAll @StringLength(max = 20) String sent) {
    // When
    Optional<String> name = FileName.of(folder + "/" + sent);

    // Then
    assertThat(name).isEqualTo(FileName.of(sent)).isEqualTo(FileName.of(folder + "\\" + sent));
  }

  @Example
  void bothFormsOfVietnameseLettersAreOneName() {
    // Given
    String composed = "Quyết định.pdf";

    // When
    Optional<String> name = FileName.of(Normalizer.normalize(composed, Normalizer.Form.NFD));

    // Then
    assertThat(name).contains(composed);
  }

  @Example
  void aLongNameIsNotCutWithinACharacter() {
    String longest = "a".repeat(254);

    assertThat(FileName.of(longest + "\uD83D\uDCC4.pdf")).contains(longest);
    assertThat(FileName.of("a" + longest + "\uD83D\uDCC4")).contains("a" + longest);
  }

  @Example
  void aNameOfNothingIsNone() {
    assertThat(FileName.of("C:\\scans\\ \t\u0000")).isEmpty();
  }
}
