package vn.sohoa.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.engine.TestEngines;
import vn.sohoa.engine.TestPages;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.engine.source.PageSource;

class PenStrokesTest {
  private static final Limits LIMITS = new Limits(10, 140_000_000, 300);
  private static final Color PEN = new Color(35, 45, 150);
  private static final String NAME = "Nguyễn Thử Mẫu";
  private static final int NAME_BASELINE =
      TestPages.FIRST_BASELINE + TestPages.LINE_STEP * (TestPages.LINES.size() + 1);

  @TempDir Path folder;

  @BeforeAll
  static void findLibraries() {
    System.setProperty(
        "jna.library.path", TestEngines.libraries().folder().toAbsolutePath().toString());
    System.setProperty("jna.encoding", "UTF-8");
  }

  /** Draws the page's text with a name below it and a signature over the name. */
  private static BufferedImage signed(int top, Color ink) {
    BufferedImage page = printed(top);
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(ink);
    graphics.setStroke(new BasicStroke(3));
    var stroke = new Path2D.Double();
    int middle = top + NAME_BASELINE - 14;
    stroke.moveTo(TestPages.LEFT + 20.0, middle);
    for (int x = 0; x <= 230; x += 3) {
      stroke.lineTo(TestPages.LEFT + 20.0 + x, middle - 30 - 45 * Math.sin(x / 40.0));
    }
    graphics.draw(stroke);
    graphics.dispose();
    return page;
  }

  private interface Look<T> {
    T at(PreparedPage page) throws IOException;
  }

  private static Optional<PenStrokes> strokes(PreparedPage page) throws IOException {
    try (BluePen pen = BluePen.of(page.placement().raster())) {
      return PenStrokes.find(page, pen);
    }
  }

  private <T> T look(BufferedImage image, Look<T> look) throws IOException {
    Path file = TestPages.png(folder, image);
    try (PageSource source = PageSource.open(file, MediaType.PNG, LIMITS);
        PageRaster raster = source.page(1);
        PreparedPage page = PreparedPage.of(raster)) {
      return look.at(page);
    }
  }

  @Test
  void signatureIsRemovedAndPrintKept() throws IOException {
    double printed = look(printed(1200), PenStrokesTest::ink);
    double cleared =
        look(
            signed(1200, PEN),
            page -> {
              try (PenStrokes strokes = strokes(page).orElseThrow()) {
                assertThat(strokes.places()).hasSize(1);
                return ink(strokes.page());
              }
            });

    assertThat(cleared).isBetween(printed * 0.97, printed * 1.01);
  }

  @Test
  void penInHeadAndBlackStrokesAreKept() throws IOException {
    boolean inTheHead = look(signed(0, PEN), page -> strokes(page).isPresent());
    boolean inBlack = look(signed(1200, Color.BLACK), page -> strokes(page).isPresent());

    assertThat(inTheHead).isFalse();
    assertThat(inBlack).isFalse();
  }

  /** If a pen leaves a gap in a letter, OCR still recognizes the letter. */
  @ParameterizedTest
  @CsvSource({"PNG, 0", "PNG, 1.5", "PNG, 3", "JPEG, 0", "JPEG, 1.5", "JPEG, 3"})
  void nameCrossedByPenIsRead(MediaType type, double phase) throws IOException {
    BufferedImage page = printed(1200);
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(PEN);
    graphics.setStroke(new BasicStroke(2));
    var stroke = new Path2D.Double();
    int middle = 1200 + NAME_BASELINE - 14;
    stroke.moveTo(TestPages.LEFT - 40.0, middle - 70.0);
    for (int x = 0; x <= 400; x += 3) {
      stroke.lineTo(TestPages.LEFT - 40.0 + x, middle - 70 * Math.cos(x / 30.0 + phase));
    }
    graphics.draw(stroke);
    graphics.dispose();

    String text = read(page, type);

    assertThat(text).contains(NAME);
  }

  private String read(BufferedImage image, MediaType type) throws IOException {
    Path file =
        type == MediaType.JPEG ? TestPages.jpeg(folder, image, 0.6f) : TestPages.png(folder, image);
    var reader = new Reader(TestEngines.libraries().folder(), ReadingProfile.STANDARD);
    try (PageSource source = PageSource.open(file, type, LIMITS);
        PageRaster raster = source.page(1)) {
      return reader.read(1, raster).content().text();
    }
  }

  private static BufferedImage printed(int top) {
    BufferedImage page = TestPages.blank();
    var lines = new ArrayList<String>(TestPages.LINES);
    lines.add(""); // space for the signature
    lines.add(NAME);
    Graphics2D graphics = page.createGraphics();
    graphics.drawImage(TestPages.text(0, lines), 0, top, null);
    graphics.dispose();
    return page;
  }

  private static double ink(PreparedPage page) throws IOException {
    return Transforms.darkShare(page.image(), page.image().width(), page.image().height());
  }
}
