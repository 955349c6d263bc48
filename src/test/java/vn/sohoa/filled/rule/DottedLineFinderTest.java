package vn.sohoa.filled.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sohoa.filled.gap.InkBox;
import vn.sohoa.filled.gap.PageInk;

/** Dots at 200 dpi, 7.9 pixels a millimetre. */
class DottedLineFinderTest {
  private static final int WIDTH = 600;
  private final byte[] darkness = new byte[WIDTH * 100];

  private void ink(int left, int top, int width, int height) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        darkness[y * WIDTH + x] = (byte) 200;
      }
    }
  }

  private List<InkBox> places() {
    return DottedLineFinder.find(new PageInk(WIDTH, 100, darkness), 200).stream()
        .map(DottedLine::place)
        .toList();
  }

  @Test
  void findsDottedLinesWithTextBetween() {
    for (int i = 0; i < 12; i++) {
      ink(20 + 9 * i, 50, 3, 3);
      ink(300 + 9 * i, 50 + i / 8, 3, 3);
    }
    ink(140, 30, 40, 24);

    assertThat(places()).containsExactly(new InkBox(20, 50, 122, 53), new InkBox(300, 50, 402, 54));
  }

  @Test
  void leavesColonBeforeDots() {
    for (int i = 0; i < 12; i++) {
      ink(20 + 9 * i, 50, 3, 3);
    }
    ink(20, 40, 3, 3);

    assertThat(places()).containsExactly(new InkBox(29, 50, 122, 53));
  }

  @Test
  void fewOrIrregularDotsAreText() {
    for (int i = 0; i < 4; i++) {
      ink(20 + 9 * i, 20, 3, 3);
    }
    int x = 20;
    for (int i = 0; i < 20; i++) {
      ink(x, 60, 3, 3);
      x += 7 + i * i % 17;
    }

    assertThat(places()).isEmpty();
  }

  @Test
  void dotsOfOtherSizesAreNoLine() {
    for (int i = 0; i < 12; i++) {
      ink(20 + 14 * i, 50, 2 + 4 * (i % 3), 2 + 4 * (i % 3));
    }

    assertThat(places()).isEmpty();
  }

  @Test
  @Timeout(20)
  void noiseHasNoLinesAndTakesNoTime() {
    int width = 1654;
    var noise = new byte[width * 2339];
    new Random(7).nextBytes(noise);

    assertThat(DottedLineFinder.find(new PageInk(width, 2339, noise), 200)).isEmpty();
  }
}
