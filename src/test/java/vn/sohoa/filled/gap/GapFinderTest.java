package vn.sohoa.filled.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.page.FilledPlace;
import vn.sohoa.page.FillingDoubt;

/**
 * Gaps of headers as recognition returns their words: apart, joined with the ink, or not at all.
 */
class GapFinderTest {
  private static final int WIDTH = 2480;
  private static final int HEIGHT = 3508;
  private static final double EM = 56;
  private static final double ROW = 500;

  private final List<PrintedWord> words = new ArrayList<>();
  private final DrawnInk drawn = new DrawnInk(WIDTH, HEIGHT / 2);

  /** Adds a word as wide as its letters, and returns its right end. */
  private double word(double left, String text) {
    return word(left, left + FontWidths.of(text) * EM, text);
  }

  private double word(double left, double right, String text) {
    words.add(new PrintedWord(text, 0.6, left, ROW - 0.7 * EM, right, ROW));
    return right;
  }

  private void year(double left) {
    word(left, left + 1.95 * EM, "2025");
  }

  private Optional<Gap> gap(FilledPlace place) {
    return GapFinder.find(words, new UprightPage(WIDTH, HEIGHT, 300, drawn.ink())).stream()
        .filter(gap -> gap.place() == place)
        .findFirst();
  }

  private void assertGap(FilledPlace place, double left, double right) {
    Gap gap = gap(place).orElseThrow();
    assertThat(gap.left()).isCloseTo(left, within(0.12 * EM));
    assertThat(gap.right()).isCloseTo(right, within(0.12 * EM));
    assertThat(gap.doubts()).isEmpty();
    assertThat(gap.em()).isCloseTo(EM, within(1.0));
    assertThat(gap.baseline()).isEqualTo(ROW);
  }

  @Test
  void findsGapsBetweenPrintedWords() {
    double number = word(300, "Số:");
    word(520, "/CT-UBND");
    word(1200, "Phòng,");
    double day = word(1400, "ngày");
    double month = word(1600, "tháng");
    word(1850, "năm");
    year(1960);

    assertGap(FilledPlace.NUMBER, number, 520);
    assertGap(FilledPlace.DAY, day, 1600);
    assertGap(FilledPlace.MONTH, month, 1850);
  }

  @Test
  void findsGapsWithinOneWord() {
    word(300, 300 + (FontWidths.of("Số:") + 2 + FontWidths.of("/CT-UBND")) * EM, "Số:157/CT-UBND");
    double dayWidth = FontWidths.of("ngày") * EM;
    double end = 1400 + dayWidth + 1.2 * EM + FontWidths.of("tháng") * EM;
    word(1400, end, "ngày4†tháng");
    word(1850, "năm");
    year(1960);

    assertGap(
        FilledPlace.NUMBER, 300 + FontWidths.of("Số:") * EM, 300 + (FontWidths.of("Số:") + 2) * EM);
    assertGap(FilledPlace.DAY, 1400 + dayWidth, end - FontWidths.of("tháng") * EM);
  }

  @Test
  void allPrintedNumberIsAsWideAsItsOwnFont() {
    double em = 1.12 * EM;
    double end = 400 + FontWidths.of("157/CT-UBND") * em;
    word(300, "Số:");
    words.add(new PrintedWord("157/CT-UBND", 0.95, 400, ROW - 0.7 * EM, end, ROW));
    word(1400, "ngày");
    word(1600, "tháng");
    word(1850, "năm");
    year(1960);

    assertThat(gap(FilledPlace.NUMBER).orElseThrow().right())
        .isCloseTo(400 + FontWidths.of("157") * em, within(1.0));
  }

  @Test
  void wordThatSwallowedInkEndsWhereItsLettersDo() {
    word(1400, 1400 + (FontWidths.of("ngày") + 0.9) * EM, "ngày");
    // the descender of y, at the left of the wide box
    drawn.stroke((int) (1400 + 1.5 * EM), (int) ROW + 5, (int) (1400 + 1.9 * EM), (int) ROW + 12);
    word(1600, "tháng");
    word(1850, "năm");
    year(1960);

    assertGap(FilledPlace.DAY, 1400 + FontWidths.of("ngày") * EM, 1600);
  }

  @Test
  void yearInTheNumberBelongsToThePrint() {
    double number = word(300, "Số:");
    word(520, "/2025/NĐ-CP");
    word(1400, "ngày");
    word(1600, "tháng");
    word(1850, "năm");
    year(1960);

    assertGap(FilledPlace.NUMBER, number, 520);
  }

  private void dateLine() {
    word(1400, "ngày");
    word(1600, "tháng");
    word(1850, "năm");
    year(1960);
  }

  @Test
  void slashThatWasReadAsALetterIsWhereTheNotationBegins() {
    double number = word(300, "Số:");
    double end = 700 + FontWidths.of("/KH-STC") * EM;
    word(600, end, "tJKH-STC");
    dateLine();

    assertGap(FilledPlace.NUMBER, number, 700);
  }

  @Test
  void slashThatWasReadAsADigitIsWhereTheNotationBegins() {
    double number = word(300, "Số:");
    word(600, 700 + FontWidths.of("/KH-STC") * EM, "4552KH-STC");
    dateLine();

    assertGap(FilledPlace.NUMBER, number, 700);
  }

  @Test
  void strokeThatWasReadAsASlashIsNot() {
    double number = word(300, "Số:");
    word(480, "/Z");
    word(560, 700 + FontWidths.of("/KH-SXD") * EM, "5/KH-SXD");
    dateLine();

    assertGap(FilledPlace.NUMBER, number, 700);
  }

  @Test
  void gapBeforeANotationWithoutSlashIsDoubted() {
    word(300, "Số:");
    word(600, 700 + FontWidths.of("/KH-SXD") * EM, "áKH-SXD");
    dateLine();

    assertThat(gap(FilledPlace.NUMBER).orElseThrow().doubts())
        .contains(FillingDoubt.NEIGHBOUR_NOT_SEEN);
  }

  @Test
  void gapOfALabelThatWasNotSeenIsDoubted() {
    word(520, "157/QĐ-UBND");
    word(1400, "ngày");
    word(1600, "tháng");
    word(1850, "năm");
    year(1960);

    assertThat(gap(FilledPlace.NUMBER).orElseThrow().doubts())
        .contains(FillingDoubt.NEIGHBOUR_NOT_SEEN);
  }

  @Test
  void referenceWithoutLabelAndDateLineHasNoGap() {
    word(520, "157/QĐ-UBND");

    assertThat(gap(FilledPlace.NUMBER)).isEmpty();
  }

  @Test
  void pageWithoutYearAndSlashNeedsNoLook() {
    word(300, "Căn");
    word(520, "cứ");

    assertThat(GapFinder.mayFind(words, WIDTH, HEIGHT)).isFalse();
    word(700, "12/CT-UBND");
    assertThat(GapFinder.mayFind(words, WIDTH, HEIGHT)).isTrue();
  }

  @Test
  void dateOfTheTextIsNoDateLine() {
    word(300, "Căn");
    word(400, "cứ");
    word(500, "Luật");
    word(700, "ngày");
    word(900, "tháng");
    word(950, "6");
    word(1000, "năm");
    word(1100, 1100 + 1.95 * EM, "2015,");

    assertThat(gap(FilledPlace.DAY)).isEmpty();
  }

  @Test
  void tooWideAGapIsNotRead() {
    word(300, "Số:");
    word(900, "/QĐ-UBND");

    assertThat(gap(FilledPlace.NUMBER).orElseThrow().isReadable()).isFalse();
  }
}
