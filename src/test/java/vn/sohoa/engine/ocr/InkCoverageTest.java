package vn.sohoa.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.engine.TestEngines;
import vn.sohoa.engine.TestPages;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.RasterInk;
import vn.sohoa.engine.imaging.Transforms;

class InkCoverageTest {
  static {
    System.setProperty(
        "jna.library.path", TestEngines.libraries().folder().toAbsolutePath().toString());
  }

  @Test
  void uncoveredLineIsMissed() throws IOException {
    InkCoverage coverage = coverage(TestPages.text(0, List.of(TestPages.LINES.get(2))), List.of());

    assertThat(coverage.missed())
        .isNotEmpty()
        .allMatch(area -> area.bottom() <= TestPages.FIRST_BASELINE + 20);
    assertThat(coverage.share()).isGreaterThan(0.8);
  }

  @Test
  void coveredLineIsNotMissed() throws IOException {
    int baseline = TestPages.FIRST_BASELINE;
    var area = new PixelArea(TestPages.LEFT, baseline - 45, TestPages.LEFT + 1200, baseline + 12);
    var word = new FoundWord("chữ", 0.9, area, 0, 0);

    assertThat(coverage(TestPages.text(0, List.of(TestPages.LINES.get(2))), List.of(word)).missed())
        .isEmpty();
  }

  @Test
  void sealIsNotMissedText() throws IOException {
    assertThat(drawn(graphics -> graphics.drawOval(500, 500, 300, 300)).missed()).isEmpty();
  }

  @Test
  void rulesAndAFrameAreNotMissedText() throws IOException {
    InkCoverage coverage =
        drawn(
            graphics -> {
              graphics.drawLine(300, 200, 1300, 200);
              graphics.drawRect(200, 400, 1200, 60);
              graphics.drawRect(200, 600, 1200, 900);
            });

    assertThat(coverage.missed()).isEmpty();
  }

  @Test
  void tallSignatureIsNotMissedText() throws IOException {
    assertThat(drawn(graphics -> graphics.draw(wave(600, 150, 9))).missed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {250, 400, 600})
  void longFlatSignatureIsNotMissedText(int length) throws IOException {
    BufferedImage page = page(graphics -> graphics.draw(wave(length, 40, length / 12)));
    try (Image image = image(page)) {
      InkCells.Blob blob = InkCells.of(RasterInk.of(image)).blobs(2).getFirst();
      assertThat(blob.area().width()).isGreaterThan(4 * blob.area().height());
    }

    assertThat(coverage(page, List.of()).missed()).isEmpty();
  }

  @Test
  void cellsAreConnectedAcrossTheGivenGapOnly() {
    byte[] inked = new byte[10 * 10];
    inked[5 * 10 + 5] = 100;
    inked[5 * 10 + 8] = 100;
    InkCells cells = InkCells.of(new RasterInk(10, 10, inked));

    assertThat(cells.blobs(2)).hasSize(2);
    assertThat(cells.blobs(3)).containsExactly(new InkCells.Blob(new PixelArea(40, 40, 72, 48), 2));
  }

  /** One zigzag stroke of a pen. */
  private static Path2D wave(int length, int height, int bows) {
    var stroke = new Path2D.Double();
    stroke.moveTo(500, 800);
    double step = (double) length / bows;
    for (int i = 0; i < bows; i++) {
      double x = 500 + i * step;
      double up = height * (i % 3 == 0 ? 1 : 0.6);
      stroke.curveTo(x, 800 - up / 2, x + step / 2, 800 + up / 2, x + step, 800);
    }
    return stroke;
  }

  private static InkCoverage drawn(Consumer<Graphics2D> painter) throws IOException {
    return coverage(page(painter), List.of());
  }

  private static BufferedImage page(Consumer<Graphics2D> painter) {
    BufferedImage page = TestPages.blank();
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(5));
    painter.accept(graphics);
    graphics.dispose();
    return page;
  }

  private static InkCoverage coverage(BufferedImage page, List<FoundWord> words)
      throws IOException {
    try (Image image = image(page)) {
      return InkCoverage.of(RasterInk.of(image), words, image, TestPages.DPI);
    }
  }

  private static Image image(BufferedImage page) throws IOException {
    return BufferedImages.toImage(page).into(Transforms::grey);
  }
}
