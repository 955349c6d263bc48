package vn.sohoa.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {
  private static final int WORD = 100;

  @Test
  void sameWordsAreSelectedByConfidence() {
    OcrLine first = line(word("- Lưu:", 0.9, 0), word("VI,", 0.3, 1), word("NC.", 0.9, 2));
    OcrLine again = line(word("-Lưu:", 0.8, 0), word("VT,", 0.8, 1), word("NG.", 0.8, 2));

    assertThat(texts(SecondOpinion.mostConfident(first, again)))
        .containsExactly("- Lưu:", "VT,", "NC.");
  }

  @Test
  void differentWordsAreSelectedByLineConfidence() {
    OcrLine first = line(word("Hên", 0.1, 1));
    OcrLine again = line(word("-", 0.9, 0), word("Như", 0.9, 1), word("trên;", 0.9, 2));

    assertThat(texts(SecondOpinion.mostConfident(first, again)))
        .containsExactly("-", "Như", "trên;");
    assertThat(texts(SecondOpinion.mostConfident(again, first)))
        .containsExactly("-", "Như", "trên;");
  }

  @Test
  void incompleteReadingIsNeverSelected() {
    OcrLine first = line(word("Nguyễn", 0.4, 0), word("Hồng", 0.4, 1), word("Hải", 0.4, 2));
    OcrLine again = line(word("Hồng", 0.95, 1));

    assertThat(SecondOpinion.mostConfident(first, again)).isEqualTo(first.words());
  }

  @Test
  void wordsAtOtherPositionsAreDifferent() {
    OcrLine first = line(word("một", 0.9, 0), word("hai", 0.2, 1));
    OcrLine again = line(word("hai", 0.5, 1), word("ba", 0.5, 2));

    assertThat(first.hasWordsOf(again)).isFalse();
    assertThat(first.hasWordsOf(first)).isTrue();
  }

  private static List<String> texts(List<FoundWord> words) {
    return words.stream().map(FoundWord::text).toList();
  }

  private static OcrLine line(FoundWord... words) {
    return new OcrLine(Arrays.asList(words));
  }

  private static FoundWord word(String text, double confidence, int place) {
    int left = place * WORD;
    return new FoundWord(text, confidence, new PixelArea(left, 0, left + WORD - 20, 40), 0, 0);
  }
}
