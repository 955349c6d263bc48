package vn.sohoa.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import vn.sohoa.engine.imaging.InkMap;

/** Pages of ink cells at 300 dpi: a cell is 0.68 mm. */
class CoverageTest {
  private static final int DPI = 300;
  private static final int COLUMNS = 300;
  private static final int ROWS = 200;

  @Test
  void aLineThatNoWordCoversIsMissed() {
    Coverage coverage = Coverage.of(page(CoverageTest::textLine), List.of(), DPI);

    assertThat(coverage.missed()).hasSize(1);
    assertThat(coverage.share()).isGreaterThan(0.9);
  }

  @Test
  void aLineThatWordsCoverIsNotMissed() {
    var word = new FoundWord("chữ", 0.9, new Area(40 * 8, 100 * 8, 200 * 8, 106 * 8), 0, 0);

    assertThat(Coverage.of(page(CoverageTest::textLine), List.of(word), DPI).missed()).isEmpty();
  }

  @Test
  void aSealIsNotMissedText() {
    BiPredicate<Integer, Integer> ring =
        (x, y) -> Math.abs(Math.hypot(x - 150, y - 100) - 26) < 1.5;

    assertThat(Coverage.of(page(ring), List.of(), DPI).missed()).isEmpty();
  }

  @Test
  void aRuleAndAFrameAreNotMissedText() {
    BiPredicate<Integer, Integer> rule = (x, y) -> y == 20 && x > 50 && x < 250;
    BiPredicate<Integer, Integer> frame =
        (x, y) ->
            x >= 20 && x <= 280 && y >= 40 && y <= 180 && (x == 20 || x == 280 || y % 28 == 12);

    assertThat(Coverage.of(page(rule.or(frame)), List.of(), DPI).missed()).isEmpty();
  }

  @Test
  void aSignatureIsNotMissedText() {
    BiPredicate<Integer, Integer> stroke =
        (x, y) -> x > 100 && x < 170 && Math.abs(y - 100 - 14 * Math.sin(x / 4.0)) < 1;

    assertThat(Coverage.of(page(stroke), List.of(), DPI).missed()).isEmpty();
  }

  @Test
  void cellsHangTogetherOverTheGivenGapOnly() {
    InkCells cells = InkCells.of(page((x, y) -> y == 5 && (x == 5 || x == 8)));

    assertThat(cells.blobs(2)).hasSize(2);
    assertThat(cells.blobs(3)).containsExactly(new InkCells.Blob(new Area(40, 40, 72, 48), 2));
  }

  /** Words of letters with gaps between, 4 mm high. */
  private static boolean textLine(int x, int y) {
    return y >= 100 && y < 106 && x >= 40 && x < 200 && x % 12 > 1 && (x * 7 + y * 5) % 9 > 2;
  }

  private static InkMap page(BiPredicate<Integer, Integer> inked) {
    byte[] cells = new byte[COLUMNS * ROWS];
    var random = new Random(3);
    for (int y = 0; y < ROWS; y++) {
      for (int x = 0; x < COLUMNS; x++) {
        cells[y * COLUMNS + x] = (byte) (inked.test(x, y) ? 60 + random.nextInt(150) : 0);
      }
    }
    return new InkMap(COLUMNS, ROWS, cells);
  }
}
