package vn.sohoa.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeaderColumnsTest {
  private static final int PAGE_HEIGHT = 3500;

  @Test
  void linesReadAcrossBothColumnsAreSplit() {
    List<FoundWord> words =
        List.of(
            word("BỘ", 100, 100, 0),
            word("MỘT", 200, 100, 0),
            word("CỘNG", 600, 100, 0),
            word("HÒA", 700, 100, 0),
            word("Số:", 120, 160, 1),
            word("Độc", 620, 155, 1),
            word("lập", 720, 155, 1),
            word("Hà", 640, 210, 2),
            word("QUYẾT", 390, 300, 3),
            word("ĐỊNH", 490, 300, 3));

    List<FoundWord> apart = HeaderColumns.split(words, PAGE_HEIGHT);

    assertThat(texts(apart))
        .containsExactly("BỘ MỘT", "Số:", "CỘNG HÒA", "Độc lập", "Hà", "QUYẾT ĐỊNH");
  }

  @Test
  void headInOneColumnIsUnchanged() {
    List<FoundWord> words =
        List.of(word("CỘNG", 300, 100, 0), word("HÒA", 400, 100, 0), word("Độc", 350, 160, 1));

    assertThat(HeaderColumns.split(words, PAGE_HEIGHT)).isEqualTo(words);
  }

  @Test
  void tableBelowTheHeadIsUnchanged() {
    List<FoundWord> words =
        List.of(
            word("Một", 100, 1500, 0),
            word("hai", 600, 1500, 0),
            word("Ba", 100, 1560, 1),
            word("bốn", 600, 1560, 1));

    assertThat(HeaderColumns.split(words, PAGE_HEIGHT)).isEqualTo(words);
  }

  @Test
  void pageWithoutWordsIsUnchanged() {
    assertThat(HeaderColumns.split(List.of(), PAGE_HEIGHT)).isEmpty();
  }

  private static List<String> texts(List<FoundWord> words) {
    return OcrLines.of(words).stream()
        .map(line -> line.stream().map(FoundWord::text).collect(Collectors.joining(" ")))
        .toList();
  }

  private static FoundWord word(String text, int left, int top, int line) {
    return new FoundWord(text, 0.9, new PixelArea(left, top, left + 90, top + 40), line, 0);
  }
}
