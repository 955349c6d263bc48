package vn.sohoa.filled.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sohoa.filled.gap.InkBox;
import vn.sohoa.filled.gap.PageInk;

/** Rules at 200 dpi, 7.9 pixels a millimetre. */
class RuleFinderTest {
  private static final int WIDTH = 600;
  private final byte[] darkness = new byte[WIDTH * 100];

  private void stroke(int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        darkness[y * WIDTH + x] = (byte) 200;
      }
    }
  }

  private List<InkBox> find() {
    return RuleFinder.find(new PageInk(WIDTH, 100, darkness), 200);
  }

  @Test
  void findsRule() {
    stroke(20, 40, 500, 42);

    assertThat(find()).containsExactly(new InkBox(20, 40, 500, 42));
  }

  @Test
  void joinsPartsOfSlantedRule() {
    stroke(20, 40, 180, 42);
    stroke(180, 41, 340, 43);
    stroke(344, 42, 500, 44);

    assertThat(find()).containsExactly(new InkBox(20, 40, 500, 44));
  }

  @Test
  void shortOrThickInkIsNoRule() {
    stroke(20, 10, 100, 12);
    stroke(200, 10, 500, 30);
    for (int x = 20; x < 500; x += 6) {
      stroke(x, 60, x + 2, 62);
    }

    assertThat(find()).isEmpty();
  }

  @Test
  @Timeout(20)
  void noiseHasNoLinesAndTakesNoTime() {
    int width = 1654;
    var noise = new byte[width * 2339];
    new Random(7).nextBytes(noise);

    assertThat(RuleFinder.find(new PageInk(width, 2339, noise), 200)).isEmpty();
  }
}
