package vn.sohoa.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissedLinesTest {
  private static final PixelArea MISSED = new PixelArea(0, 100, 400, 140);
  private static final OcrText TEXT =
      new OcrText(
          List.of(word("một", 0.9, 10, 0), word("ba", 0.9, 210, 1)),
          new InkCoverage(List.of(MISSED), 0.3));

  @Test
  void otherReadingFillsOnlyMissedAreasInOrder() {
    List<FoundWord> other =
        List.of(word("MỘT", 0.9, 10, 0), word("hai", 0.9, 105, 1), word("BA", 0.9, 210, 2));

    List<FoundWord> words = MissedLines.addedFrom(other, TEXT);

    assertThat(words).extracting(FoundWord::text).containsExactly("một", "hai", "ba");
    assertThat(words).extracting(FoundWord::line).containsExactly(0, 1, 2);
  }

  @Test
  void uncertainOrShortTextIsNotAdded() {
    assertThat(MissedLines.addedFrom(List.of(word("hai", 0.4, 105, 1)), TEXT))
        .isEqualTo(TEXT.words());
    assertThat(MissedLines.addedFrom(List.of(word("-", 0.9, 105, 1)), TEXT))
        .isEqualTo(TEXT.words());
  }

  private static FoundWord word(String text, double confidence, int top, int line) {
    return new FoundWord(text, confidence, new PixelArea(50, top, 150, top + 30), line, 0);
  }
}
