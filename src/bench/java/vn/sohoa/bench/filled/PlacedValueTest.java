package vn.sohoa.bench.filled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.bench.paper.Gap;
import vn.sohoa.page.FilledPlace;

class PlacedValueTest {
  private static final int DPI = 144;
  private static final int PIXELS_PER_POINT = DPI / 72;
  private static final int SIZE = 16;
  private static final double SCALE = (double) SIZE / Specimens.EM;
  private static final Gap WIDE = new Gap(FilledPlace.NUMBER, 40, 40, 60, SIZE);
  private static final Gap NARROW = new Gap(FilledPlace.NUMBER, 40, 5, 60, SIZE);
  private static final Color BLUE = new Color(30, 50, 150);

  @TempDir Path folder;
  private Sprite sprite;
  private Ink ink;

  @BeforeEach
  void drawAValue() throws IOException {
    Path file = folder.resolve("bar.png");
    ImageIO.write(Specimens.bar(), "png", file.toFile());
    sprite =
        new Sprite(file, "1", FilledPlace.NUMBER, true, "bar", Specimens.EM, Specimens.BASELINE);
    ink = Ink.read(file);
  }

  @Test
  void onlyTheInkCounts() {
    assertThat(ink.left()).isEqualTo(Specimens.MARGIN);
    assertThat(ink.right()).isEqualTo(Specimens.MARGIN + Specimens.BAR);
  }

  @Test
  void faintInkIsStrengthenedToWhatAPenLeaves() throws IOException {
    BufferedImage faint = Specimens.bar();
    for (int y = Specimens.BASELINE - Specimens.TALL; y < Specimens.BASELINE; y++) {
      for (int x = Specimens.MARGIN; x < Specimens.MARGIN + Specimens.BAR; x++) {
        faint.getRaster().setSample(x, y, 0, 180);
      }
    }
    Path file = folder.resolve("faint.png");
    ImageIO.write(faint, "png", file.toFile());
    assertThat(Ink.read(file).at(Specimens.MARGIN + 10, Specimens.BASELINE - 10))
        .isCloseTo(Ink.FAINTEST, within(0.01f));
    assertThat(ink.at(Specimens.MARGIN + 10, Specimens.BASELINE - 10)).isEqualTo(1);
  }

  @Test
  void itStandsOnTheLineAsHighAsThePrint() {
    var value = new PlacedValue(ink, Specimens.BASELINE, 40, 60, SCALE, 0);
    Rectangle drawn = drawn(paper(), value, Color.BLACK);
    int unit = SIZE * PIXELS_PER_POINT / Specimens.EM;
    assertThat(drawn)
        .isEqualTo(
            new Rectangle(
                40 * PIXELS_PER_POINT,
                60 * PIXELS_PER_POINT - Specimens.TALL * unit,
                Specimens.BAR * unit,
                Specimens.TALL * unit));
  }

  @Test
  void itStaysInItsGapOrTouchesItsNeighboursALittle() {
    var random = new SplittableRandom(4);
    int most = (int) Math.ceil(PlacedValue.OVERLAP * SIZE * PIXELS_PER_POINT);
    int lift = (int) Math.ceil(PlacedValue.LIFT * SIZE * PIXELS_PER_POINT);
    for (int i = 0; i < 100; i++) {
      for (Gap gap : new Gap[] {WIDE, NARROW}) {
        Rectangle drawn =
            drawn(paper(), PlacedValue.in(gap, sprite, ink, Filling.PEN, random), Color.BLACK);
        assertThat(drawn.x).isGreaterThanOrEqualTo(40 * PIXELS_PER_POINT - most - 2);
        assertThat(drawn.getMaxX()).isLessThanOrEqualTo(gap.right() * PIXELS_PER_POINT + most + 2);
        assertThat(drawn.getMaxY())
            .isBetween(60.0 * PIXELS_PER_POINT - lift - 2, 60.0 * PIXELS_PER_POINT + lift + 2);
      }
    }
  }

  @Test
  void aValueThatFitsKeepsItsSize() {
    assertThat(PlacedValue.shrinkage(WIDE, sprite, ink)).isEqualTo(1);
    assertThat(PlacedValue.shrinkage(NARROW, sprite, ink)).isLessThan(1);
  }

  @Test
  void itHasTheColourOfTheInkAndDarkensWhatIsPrinted() {
    BufferedImage page = paper();
    page.setRGB(90, 115, Color.BLACK.getRGB());
    new PlacedValue(ink, Specimens.BASELINE, 40, 60, SCALE, 0).drawOn(page, DPI, BLUE);
    assertThat(new Color(page.getRGB(91, 115))).isEqualTo(BLUE);
    assertThat(new Color(page.getRGB(90, 115))).isEqualTo(Color.BLACK);
    assertThat(new Color(page.getRGB(70, 115))).isEqualTo(Color.WHITE);
  }

  private static BufferedImage paper() {
    var page = new BufferedImage(240, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
    graphics.dispose();
    return page;
  }

  private static Rectangle drawn(BufferedImage page, PlacedValue value, Color color) {
    value.drawOn(page, DPI, color);
    var drawn = new Rectangle(-1, -1);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        if ((page.getRGB(x, y) & 0xFF) < 128) {
          drawn.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return drawn;
  }
}
