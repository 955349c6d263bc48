package vn.sohoa.bench.degrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.bench.paper.FontFamilies;
import vn.sohoa.bench.paper.FontFamily;
import vn.sohoa.bench.paper.LaidOutPaper;
import vn.sohoa.bench.paper.PaperLayout;
import vn.sohoa.bench.paper.Papers;

class DegraderTest {
  private static final int DPI = 72;

  private final List<FontFamily> fonts = FontFamilies.available();
  private final LaidOutPaper paper = PaperLayout.of(Papers.make(1, 1), fonts.getFirst(), 13);
  private final LaidOutPaper other = PaperLayout.of(Papers.make(1, 2), fonts.getFirst(), 13);

  DegraderTest() throws IOException {}

  @Test
  void theSameSeedGivesTheSamePixels() throws IOException {
    for (Condition condition : Condition.values()) {
      assertThat(pixels(degrade(condition, 5))).isEqualTo(pixels(degrade(condition, 5)));
    }
  }

  @Test
  void everyConditionLooksDifferent() throws IOException {
    var seen = new HashSet<Integer>();
    for (Condition condition : Condition.values()) {
      seen.add(Arrays.hashCode(pixels(degrade(condition, 5))));
    }
    assertThat(seen).hasSameSizeAs(Condition.values());
  }

  @Test
  void aSealLeavesRedInkWhereThePaperWantsIt() throws IOException {
    BufferedImage sealed = degrade(Condition.SEAL, 5);
    int rgb = sealed.getRGB((int) paper.seal().x, (int) paper.seal().y);
    assertThat(rgb >> 16 & 0xFF).isGreaterThan((rgb >> 8 & 0xFF) + 40);
  }

  @Test
  void oneBitIsBlackOrWhite() throws IOException {
    assertThat(pixels(degrade(Condition.BITONAL, 5))).containsOnly(0xFF000000, 0xFFFFFFFF);
  }

  @Test
  void aPageThatHasItsSealGetsNoSecondOne() throws IOException {
    var degrader = new Degrader(DPI, fonts.getFirst(), false);
    BufferedImage page = degrader.seal(paper.draw(DPI), paper.seal(), 5);
    assertThat(pixels(page)).isNotEqualTo(pixels(paper.draw(DPI)));
    assertThat(pixels(degrader.degrade(Condition.SEAL, page, page, paper.seal(), 5)))
        .isEqualTo(pixels(page));
  }

  private BufferedImage degrade(Condition condition, long seed) throws IOException {
    return new Degrader(DPI, fonts.getFirst())
        .degrade(condition, paper.draw(DPI), other.draw(DPI), paper.seal(), seed);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
