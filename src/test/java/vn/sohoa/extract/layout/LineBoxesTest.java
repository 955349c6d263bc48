package vn.sohoa.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.page.Box;
import vn.sohoa.page.Word;

class LineBoxesTest {
  private static final double HEIGHT = 10;

  private static Placed word(String text, double x, double y, double height) {
    Box box = new Box(x, y, 30, height);
    return new Placed(new Word(text, 0.9, box, 1, 0), box);
  }

  private static double middle(String text, Placed... line) {
    return LineBoxes.correct(List.of(line), HEIGHT).stream()
        .filter(word -> word.text().equals(text))
        .findFirst()
        .orElseThrow()
        .upright()
        .centerY();
  }

  @Test
  void restoresFlatWord() {
    assertThat(
            middle(
                "SỞ",
                word("SỞ", 10, 64, 1),
                word("XÂY", 50, 66, HEIGHT),
                word("DỰNG", 90, 66, HEIGHT)))
        .isEqualTo(71);
  }

  @Test
  void restoresWordHalfALineTooHigh() {
    assertThat(
            middle("ỦY", word("ỦY", 10, 55, 13), word("BAN", 50, 57, 20), word("NHÂN", 90, 57, 20)))
        .isEqualTo(67);
  }

  @Test
  void preservesDashesAndWordsOfOtherLines() {
    assertThat(
            middle(
                "-", word("Tự", 10, 60, HEIGHT), word("-", 50, 58, 1), word("do", 90, 60, HEIGHT)))
        .isEqualTo(58.5);
    assertThat(
            middle(
                "MẬT",
                word("MẬT", 10, 30, HEIGHT),
                word("Số", 50, 60, HEIGHT),
                word("ngày", 90, 60, HEIGHT)))
        .isEqualTo(35);
  }
}
