package vn.sohoa.engine.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.sohoa.engine.TestPages;

class MeasurementsTest {
  @Test
  void cleanPageNeedsNoCorrection() throws IOException {
    Condition clean = measure(TestPages.text());

    assertThat(clean.light().paper()).isGreaterThan(250);
    assertThat(clean.light().contrast()).isGreaterThan(200);
    assertThat(clean.light().unevenness()).isLessThan(5);
    assertThat(clean.specks()).isLessThan(50);
    assertThat(clean.borderShare()).isZero();
    assertThat(Correction.of(clean)).containsExactly(Correction.FLATTEN);
  }

  @Test
  void specksAreCounted() throws IOException {
    Condition dirty = measure(Scans.withSpecks(0.005));

    assertThat(dirty.specks()).isBetween(3500.0, 5500.0);
    assertThat(Correction.of(dirty)).contains(Correction.REMOVE_SPECKS);
  }

  @Test
  void specksAreNotRemovedAtLowResolution() throws IOException {
    try (Image grey = Scans.grey(Scans.withSpecks(0.005))) {
      assertThat(Correction.of(Condition.measure(grey, false, 150)))
          .doesNotContain(Correction.REMOVE_SPECKS);
    }
  }

  @Test
  void unevenLightIsMeasured() throws IOException {
    Condition uneven = measure(Scans.unevenlyLit(140));

    assertThat(uneven.light().unevenness()).isBetween(80, 115);
    assertThat(Correction.of(uneven)).contains(Correction.LOCAL_THRESHOLD);
  }

  @Test
  void fadedInkIsMeasured() throws IOException {
    Condition faded = measure(Scans.faded(170));

    assertThat(faded.light().contrast()).isBetween(70, 90);
    assertThat(Correction.of(faded)).contains(Correction.LOCAL_THRESHOLD);
  }

  @Test
  void darkPaperIsMeasured() throws IOException {
    assertThat(measure(Scans.dim(120)).light().paper()).isCloseTo(120, within(4));
  }

  @Test
  void blurIsMeasured() throws IOException {
    double sharp = measure(TestPages.text()).blurPixels();
    double soft = measure(Scans.blurred(5)).blurPixels();

    assertThat(sharp).isBetween(0.3, 0.8);
    assertThat(soft).isBetween(1.1, 2.2);
  }

  @Test
  void blackBesideSheetIsBorderAndFrameIsNot() throws IOException {
    BufferedImage bordered =
        Scans.painted(
            graphics -> {
              graphics.setColor(Color.BLACK);
              graphics.fillRect(0, 0, 60, TestPages.text().getHeight());
            });
    BufferedImage framed =
        Scans.painted(
            graphics -> {
              graphics.setColor(Color.BLACK);
              graphics.drawRect(100, 100, 1400, 2000);
            });

    assertThat(measure(bordered).borderShare()).isCloseTo(60.0 / 1654, within(0.006));
    assertThat(measure(framed).borderShare()).isZero();
  }

  @Test
  void sealIsRedInkButNotRedPrint() throws IOException {
    try (Image sealed = Scans.colour(Scans.painted(Scans::seal));
        Image print = Scans.colour(redPrint());
        Image plain = Scans.clean()) {
      Colour seal = Colour.measure(sealed);
      assertThat(seal.redPage()).isBetween(0.001, 0.01);
      assertThat(seal.isRedPrint()).isFalse();
      assertThat(Colour.measure(print).isRedPrint()).isTrue();
      assertThat(Colour.measure(plain).redPage()).isZero();
    }
  }

  @Test
  void yellowedPaperIsNotRedInk() throws IOException {
    BufferedImage page = Scans.tinted(TestPages.text(), Color.BLACK, new Color(225, 200, 150));
    try (Image yellow = Scans.colour(page)) {
      assertThat(Colour.measure(yellow).redPage()).isLessThan(0.001);
    }
  }

  @Test
  void bleedThroughIsMeasured() throws IOException {
    try (Image plain = Scans.grey(TestPages.text()).into(Background::flattened);
        Image thin = Scans.grey(Scans.shiningThrough()).into(Background::flattened)) {
      assertThat(BleedThrough.share(plain)).isLessThan(0.001);
      assertThat(BleedThrough.share(thin)).isGreaterThan(0.002);
    }
  }

  @Test
  void verticalTextIsDistinguishedFromHorizontal() throws IOException {
    try (Image across = Scans.grey(TestPages.text());
        Image leaning = Scans.grey(TestPages.text(3, TestPages.LINES));
        Image down = Scans.grey(TestPages.turnedRight(TestPages.text()))) {
      assertThat(LineDirection.isVertical(RasterInk.of(across))).isFalse();
      assertThat(LineDirection.isVertical(RasterInk.of(leaning))).isFalse();
      assertThat(LineDirection.isVertical(RasterInk.of(down))).isTrue();
    }
  }

  @Test
  void textOverTheEdgeIsDetected() throws IOException {
    BufferedImage whole = TestPages.text();
    BufferedImage cut = whole.getSubimage(400, 0, whole.getWidth() - 400, whole.getHeight());
    try (Image inside = Scans.grey(whole);
        Image over = Scans.grey(cut)) {
      assertThat(CutOff.isSeen(RasterInk.of(inside))).isFalse();
      assertThat(CutOff.isSeen(RasterInk.of(over))).isTrue();
    }
  }

  @Test
  void contentBoxContainsAllInkButNoFlecks() throws IOException {
    BufferedImage page = TestPages.text();
    Rectangle ink = inkOf(page);
    BufferedImage flecked =
        Scans.painted(
            page,
            graphics -> {
              graphics.setColor(Color.BLACK);
              graphics.fillRect(40, 40, 4, 4);
              graphics.fillRect(1500, 2200, 4, 4);
            });

    try (Image scan = Scans.colour(flecked)) {
      ContentBox box = ContentBox.of(scan).orElseThrow();
      assertThat(box.left()).isCloseTo(ink.x, within(RasterInk.CELL));
      assertThat(box.top()).isCloseTo(ink.y, within(RasterInk.CELL));
      assertThat(box.right()).isCloseTo(ink.x + ink.width, within(RasterInk.CELL));
      assertThat(box.bottom()).isCloseTo(ink.y + ink.height, within(RasterInk.CELL));
    }
  }

  @Test
  void emptyPageHasNoContentBox() throws IOException {
    try (Image blank = Scans.colour(TestPages.blank())) {
      assertThat(ContentBox.of(blank)).isEmpty();
    }
  }

  @Test
  void redStampsAreContentAndBlackBorderIsNot() throws IOException {
    BufferedImage page = TestPages.text();
    Rectangle ink = inkOf(page);
    Scans.painted(
        page,
        graphics -> {
          graphics.setColor(Color.BLACK);
          graphics.fillRect(0, 0, 60, page.getHeight());
          graphics.setColor(new Color(200, 40, 50));
          graphics.fillRect(1300, 2000, 200, 100);
        });

    try (Image scan = Scans.colour(page)) {
      ContentBox box = ContentBox.of(scan).orElseThrow();
      assertThat(box.left()).isCloseTo(ink.x, within(RasterInk.CELL));
      assertThat(box.right()).isCloseTo(1500, within(RasterInk.CELL));
      assertThat(box.bottom()).isCloseTo(2100, within(RasterInk.CELL));
    }
  }

  private static Rectangle inkOf(BufferedImage page) {
    var ink = new Rectangle(-1, -1);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        if ((page.getRGB(x, y) & 0xFF) < 128) {
          ink.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return ink;
  }

  @Test
  void skewIsMeasured() throws IOException {
    try (Image leaning = Scans.grey(TestPages.text(1.5, TestPages.LINES))) {
      assertThat(SkewMeasurement.degrees(leaning)).isCloseTo(1.5, within(0.15));
    }
  }

  private static BufferedImage redPrint() {
    return Scans.tinted(TestPages.text(), new Color(200, 40, 50), Color.WHITE);
  }

  private static Condition measure(BufferedImage page) throws IOException {
    try (Image grey = Scans.grey(page)) {
      return Condition.measure(grey, false, TestPages.DPI);
    }
  }
}
