package vn.sohoa.engine.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.TestEngines;
import vn.sohoa.engine.TestPages;
import vn.sohoa.page.Box;
import vn.sohoa.page.QuarterTurn;

/** Images of pages show exactly what was asked for, upright and in few bytes. */
class PageImageTest {
  private static final int WIDTH = 1654;
  private static final int HEIGHT = 2339;
  private static final int LEFT = 400;
  private static final int TOP = 700;
  private static final int MARK_WIDTH = 300;
  private static final int MARK_HEIGHT = 60;

  /** Image files tell no exact resolution, so their size in points is nearly that of A4. */
  private static final double PAGE_WIDTH = WIDTH * TestPages.POINTS_PER_PIXEL;

  private static final double PAGE_HEIGHT = HEIGHT * TestPages.POINTS_PER_PIXEL;
  private static final Box MARK =
      new Box(
          LEFT * TestPages.POINTS_PER_PIXEL,
          TOP * TestPages.POINTS_PER_PIXEL,
          MARK_WIDTH * TestPages.POINTS_PER_PIXEL,
          MARK_HEIGHT * TestPages.POINTS_PER_PIXEL);

  private @TempDir Path folder = Path.of("");

  private record Made(EngineReply.Rendered reply, BufferedImage image, long bytes) {
    /** Returns the pixels that are dark: x, y, width and height. */
    int[] dark() {
      int left = image.getWidth();
      int top = image.getHeight();
      int right = -1;
      int bottom = -1;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          if ((image.getRGB(x, y) & 0xFF) < 128) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
          }
        }
      }
      return new int[] {left, top, right - left + 1, bottom - top + 1};
    }
  }

  @BeforeAll
  static void loadLeptonica() {
    System.setProperty(
        "jna.library.path", TestEngines.libraries().folder().toAbsolutePath().toString());
  }

  /** A page with a black mark at a known place. */
  private static BufferedImage marked() {
    BufferedImage page = TestPages.blank();
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fillRect(LEFT, TOP, MARK_WIDTH, MARK_HEIGHT);
    graphics.dispose();
    return page;
  }

  private Made make(Path file, MediaType type, int page, int turned, @Nullable Box area, int width)
      throws IOException {
    Path output = folder.resolve("image");
    EngineReply.Rendered reply =
        PageImage.write(
            new EngineRequest.RenderPage(
                file, type, page, turned, area, width, output, TestEngines.LIMITS));
    BufferedImage image = ImageIO.read(output.toFile());
    assertThat(image.getWidth()).isEqualTo(reply.width());
    assertThat(image.getHeight()).isEqualTo(reply.height());
    assertThat(startsAs(reply.mediaType(), output)).isTrue();
    return new Made(reply, image, Files.size(output));
  }

  private static boolean startsAs(MediaType type, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return type == MediaType.PNG ? bytes[1] == 'P' : (bytes[0] & 0xFF) == 0xFF;
  }

  private Path file(MediaType type, BufferedImage page) throws IOException {
    return switch (type) {
      case PDF -> scan(page, PDRectangle.A4, 0, 0);
      case TIFF -> TestPages.tiff(folder, List.of(page));
      case JPEG -> TestPages.jpeg(folder, page, 0.95f);
      case PNG -> TestPages.png(folder, page);
    };
  }

  /** A PDF page with one image, whose lower left corner is at a place. */
  private Path scan(BufferedImage page, PDRectangle size, float x, float y) throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (var document = new PDDocument()) {
      var sheet = new PDPage(size);
      document.addPage(sheet);
      try (var content = new PDPageContentStream(document, sheet)) {
        content.drawImage(
            LosslessFactory.createFromImage(document, page),
            x,
            y,
            (float) PAGE_WIDTH,
            (float) PAGE_HEIGHT);
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static void assertIsNear(int[] found, double... expected) {
    for (int at = 0; at < expected.length; at++) {
      assertThat((double) found[at]).as("%d", at).isCloseTo(expected[at], within(2.0));
    }
  }

  @ParameterizedTest
  @EnumSource(MediaType.class)
  void aWholePageHasTheWidthAskedForAndShowsThingsInTheirPlace(MediaType type) throws IOException {
    Made made = make(file(type, marked()), type, 1, 0, null, 827);

    assertThat(made.reply().width()).isBetween(825, 827);
    assertThat(made.reply().height()).isCloseTo(1169, within(3));
    assertIsNear(made.dark(), LEFT / 2.0, TOP / 2.0, MARK_WIDTH / 2.0, MARK_HEIGHT / 2.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void theImageIsUpright(int turned) throws IOException {
    BufferedImage asScanned = marked();
    for (int turn = 0; turn < turned / 90; turn++) {
      asScanned = TestPages.turnedRight(asScanned);
    }

    Made made = make(TestPages.png(folder, asScanned), MediaType.PNG, 1, turned, null, 827);

    assertThat(made.reply().width()).isBetween(825, 827);
    assertIsNear(made.dark(), LEFT / 2.0, TOP / 2.0, MARK_WIDTH / 2.0, MARK_HEIGHT / 2.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void aCropShowsTheBoxOfThePageAsScanned(int turned) throws IOException {
    BufferedImage asScanned = marked();
    for (int turn = 0; turn < turned / 90; turn++) {
      asScanned = TestPages.turnedRight(asScanned);
    }
    var turn =
        turned % 180 == 0
            ? new QuarterTurn(turned, PAGE_WIDTH, PAGE_HEIGHT)
            : new QuarterTurn(turned, PAGE_HEIGHT, PAGE_WIDTH);
    Box area = turn.asScanned(new Box(MARK.x() - 36, MARK.y() - 18, MARK.width() + 72, 72));

    Made made = make(scanOfAnySize(asScanned), MediaType.PDF, 1, turned, area, 1600);

    assertIsNear(new int[] {made.reply().width(), made.reply().height()}, MARK_WIDTH + 200, 200);
    assertIsNear(made.dark(), 100, 50, MARK_WIDTH, MARK_HEIGHT);
  }

  /** A page of exactly the size of its image. */
  private Path scanOfAnySize(BufferedImage page) throws IOException {
    Path file = folder.resolve("any.pdf");
    float width = (float) (page.getWidth() * TestPages.POINTS_PER_PIXEL);
    float height = (float) (page.getHeight() * TestPages.POINTS_PER_PIXEL);
    try (var document = new PDDocument()) {
      var sheet = new PDPage(new PDRectangle(width, height));
      document.addPage(sheet);
      try (var content = new PDPageContentStream(document, sheet)) {
        content.drawImage(LosslessFactory.createFromImage(document, page), 0, 0, width, height);
      }
      document.save(file.toFile());
    }
    return file;
  }

  @Test
  void exactlyTheMarkIsBlack() throws IOException {
    Made made = make(scanOfAnySize(marked()), MediaType.PDF, 1, 0, MARK, 1600);

    assertThat(made.dark()).containsExactly(0, 0, MARK_WIDTH, MARK_HEIGHT);
    assertThat(made.reply().width()).isEqualTo(MARK_WIDTH);
  }

  @Test
  void whatTheScanDoesNotCoverIsWhite() throws IOException {
    // Given a sheet that is larger than its image by an inch on the left and at the top
    var sheet = new PDRectangle((float) PAGE_WIDTH + 72, (float) PAGE_HEIGHT + 72);
    Path file = scan(marked(), sheet, 72, 0);

    Made whole = make(file, MediaType.PDF, 1, 0, null, 927);
    Made corner = make(file, MediaType.PDF, 1, 0, new Box(0, 0, 60, 60), 600);

    assertIsNear(whole.dark(), LEFT / 2.0 + 100, TOP / 2.0 + 100, MARK_WIDTH / 2.0);
    assertThat(new Color(whole.image().getRGB(10, 10))).isEqualTo(Color.WHITE);
    assertThat(corner.dark()[2]).isNegative();
  }

  @Test
  void aCropIsClippedToThePage() throws IOException {
    Path file = scanOfAnySize(marked());

    Made made = make(file, MediaType.PDF, 1, 0, new Box(-100, -50, 172, 122), 1600);

    assertThat(made.reply().width()).isEqualTo(200);
    assertThat(made.reply().height()).isEqualTo(200);
    assertThatThrownBy(() -> make(file, MediaType.PDF, 1, 0, new Box(700, 10, 20, 20), 1600))
        .isInstanceOf(FaultException.class);
  }

  @Test
  void nothingIsEnlarged() throws IOException {
    Made made = make(scanOfAnySize(marked()), MediaType.PDF, 1, 0, null, 5000);

    assertThat(made.reply().width()).isEqualTo(WIDTH);
  }

  @Test
  void aPageOfTextTakesFewBytes() throws IOException {
    Made clean = make(scanOfAnySize(TestPages.text()), MediaType.PDF, 1, 0, null, 1240);
    Made noisy = make(scanOfAnySize(noise(TestPages.text())), MediaType.PDF, 1, 0, null, 1240);

    assertThat(clean.reply().mediaType()).isEqualTo(MediaType.JPEG);
    assertThat(clean.bytes()).isLessThan(150_000);
    assertThat(noisy.bytes()).isLessThan(300_000);
  }

  @Test
  void aBlackAndWhiteScanIsScaledInGreys() throws IOException {
    BufferedImage text = TestPages.text();
    var bitonal =
        new BufferedImage(text.getWidth(), text.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    bitonal.createGraphics().drawImage(text, 0, 0, null);

    Made made = make(TestPages.png(folder, bitonal), MediaType.PNG, 1, 0, null, 800);

    assertThat(made.reply().mediaType()).isEqualTo(MediaType.PNG);
    assertThat(made.bytes()).isLessThan(60_000);
    assertThat(greys(made.image())).isGreaterThan(8);
  }

  private static long greys(BufferedImage image) {
    return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
        .map(at -> image.getRGB(at % image.getWidth(), at / image.getWidth()))
        .distinct()
        .count();
  }

  private static BufferedImage noise(BufferedImage page) {
    var random = RandomGenerator.of("L64X128MixRandom");
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int grey = Math.clamp((page.getRGB(x, y) & 0xFF) - 20L - random.nextInt(30), 0, 255);
        page.setRGB(x, y, grey << 16 | grey << 8 | Math.max(0, grey - 20));
      }
    }
    return page;
  }

  @ParameterizedTest
  @CsvSource({"1, 827", "2, 827"})
  void pagesOfAPdfAreShownAsAViewerShowsThem(int page, int width) throws IOException {
    Made made = make(TestPages.pdf(folder), MediaType.PDF, page, 0, null, width);

    assertThat(made.reply().height()).isGreaterThan(made.reply().width());
    assertThat(made.dark()[1]).isBetween(100, 200);
  }
}
