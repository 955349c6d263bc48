package vn.sohoa.filled.tick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sohoa.filled.gap.PageInk;
import vn.sohoa.page.TickState;

/** Squares at 200 dpi, 7.9 pixels a millimetre. */
class SquareFinderTest {
  private static final int DPI = 200;
  private static final int WIDTH = 300;
  private static final int HEIGHT = 200;

  private final byte[] darkness = new byte[WIDTH * HEIGHT];

  private void stroke(int left, int top, int right, int bottom, int value) {
    for (int y = top; y < bottom; y++) {
      Arrays.fill(darkness, y * WIDTH + left, y * WIDTH + right, (byte) value);
    }
  }

  private void square(int left, int top, int side, int line) {
    stroke(left, top, left + side, top + line, 255);
    stroke(left, top + side - line, left + side, top + side, 255);
    stroke(left, top, left + line, top + side, 255);
    stroke(left + side - line, top, left + side, top + side, 255);
  }

  /** Draws a stroke from the lower left to the upper right. */
  private void slash(int left, int bottom, int length, int width, int value) {
    for (int i = 0; i < length; i++) {
      stroke(left + i, bottom - i, left + i + width, bottom - i + 2, value);
    }
  }

  private List<Square> find() {
    return SquareFinder.find(new PageInk(WIDTH, HEIGHT, darkness), DPI);
  }

  private TickState state() {
    List<Square> found = find();
    assertThat(found).hasSize(1);
    return found.getFirst().state();
  }

  @Property(tries = 100)
  void findsEmptySquare(
      @ForAll @IntRange(min = 18, max = 60) int side,
      @ForAll @IntRange(min = 1, max = 2) int line,
      @ForAll @IntRange(min = 5, max = 100) int left) {
    Arrays.fill(darkness, (byte) 0);
    square(left, 30, side, line);

    assertThat(find())
        .containsExactly(new Square(left, 30, left + side, 30 + side, TickState.EMPTY));
  }

  @Test
  void strokeWithinIsTick() {
    square(50, 50, 32, 2);
    slash(56, 76, 20, 3, 255);

    assertThat(state()).isEqualTo(TickState.TICKED);
  }

  @Test
  void strokeAcrossOutlineIsTick() {
    square(50, 50, 32, 2);
    slash(60, 70, 40, 4, 255);

    assertThat(state()).isEqualTo(TickState.TICKED);
  }

  @Test
  void solidSquareIsTicked() {
    stroke(50, 50, 74, 74, 255);

    assertThat(state()).isEqualTo(TickState.TICKED);
  }

  @Test
  void specksAreNoTick() {
    square(50, 50, 32, 2);
    stroke(60, 60, 62, 62, 255);
    stroke(70, 66, 72, 68, 255);

    assertThat(state()).isEqualTo(TickState.EMPTY);
  }

  @Test
  void littleInkIsDoubtful() {
    square(50, 50, 32, 2);
    stroke(62, 64, 68, 67, 255);

    assertThat(state()).isEqualTo(TickState.DOUBTFUL);
  }

  @Test
  void paleStrokeIsDoubtful() {
    square(50, 50, 32, 2);
    slash(56, 76, 20, 4, 60);

    assertThat(state()).isEqualTo(TickState.DOUBTFUL);
  }

  @Test
  void findsFaintOutline() {
    square(50, 50, 32, 2);
    for (int i = 0; i < darkness.length; i++) {
      darkness[i] = (byte) ((darkness[i] & 255) * 60 / 255);
    }

    assertThat(state()).isEqualTo(TickState.EMPTY);
  }

  @Test
  void tableIsNoBox() {
    for (int y = 20; y <= 140; y += 30) {
      stroke(20, y, 240, y + 2, 255);
    }
    for (int x = 20; x <= 238; x += 30) {
      stroke(x, 20, x + 2, 142, 255);
    }

    assertThat(find()).isEmpty();
  }

  @Test
  @Timeout(20)
  void noiseHasNoBoxesAndTakesNoTime() {
    int width = 1654;
    var noise = new byte[width * 2339];
    new Random(7).nextBytes(noise);

    assertThat(SquareFinder.find(new PageInk(width, 2339, noise), DPI)).isEmpty();
  }

  @Test
  void openShapeIsNoBox() {
    stroke(50, 50, 82, 52, 255);
    stroke(50, 80, 82, 82, 255);
    stroke(50, 50, 52, 82, 255);

    assertThat(find()).isEmpty();
  }

  @Test
  void markOfOtherInkTicksUnlessItReachesFar() {
    square(50, 50, 32, 2);
    square(150, 50, 32, 2);
    var without = new PageInk(WIDTH, HEIGHT, darkness.clone());
    List<Square> squares = SquareFinder.find(without, DPI);
    slash(56, 76, 20, 3, 255);
    stroke(140, 60, 200, 90, 255);
    var with = new PageInk(WIDTH, HEIGHT, darkness);

    assertThat(SquareFinder.withMarks(squares, without, with, DPI))
        .filteredOn(square -> square.width() == 32)
        .extracting(Square::state)
        .containsExactly(TickState.TICKED, TickState.DOUBTFUL);
  }
}
