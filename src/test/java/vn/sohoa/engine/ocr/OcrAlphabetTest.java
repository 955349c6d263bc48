package vn.sohoa.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OcrAlphabetTest {
  @ParameterizedTest
  @CsvSource({"Ðồng, Đồng", "QÐĐ-BGDĐT, QĐ-BGDĐT", "ðất, đất", "1⁄2, 1/2", "chính, chính"})
  void lookAlikeLettersAreNormalized(String read, String expected) {
    assertThat(OcrAlphabet.normalized(read)).isEqualTo(expected);
  }

  @Property(tries = 500)
  void readTextIsComposed(@ForAll String read) {
    assertThat(Normalizer.isNormalized(OcrAlphabet.normalized(read), Normalizer.Form.NFC)).isTrue();
  }

  @Test
  void noVietnameseLetterIsForeign() {
    String vowels = "AĂÂEÊIOÔƠUƯYaăâeêioôơuưyÁÀẢÃẠáàảãạĐđ";

    assertThat(OcrAlphabet.FOREIGN.chars()).noneMatch(letter -> vowels.indexOf(letter) >= 0);
  }

  @ParameterizedTest
  @CsvSource({"^, 0.1, true", "\\N/, 0.2, true", "'đ,', 0.2, false", "\\N/, 0.9, false"})
  void onlyUncertainWordsWithOddSignsAreScribbles(
      String text, double confidence, boolean expected) {
    var word = new FoundWord(text, confidence, new PixelArea(0, 0, 10, 10), 0, 0);

    assertThat(OcrAlphabet.isScribble(word)).isEqualTo(expected);
  }
}
