package vn.sohoa.engine.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import vn.sohoa.engine.TestPages;

/** Applies each correction to a page that needs it: the defect disappears, the text remains. */
class CorrectionsTest {
  @Test
  void specksAreRemovedAndLettersKept() throws IOException {
    try (Image clean = Scans.grey(TestPages.text());
        Image dirty = Scans.grey(Scans.withSpecks(0.005));
        Image mended = Speckle.removed(dirty)) {
      Light light = Light.measure(dirty);
      assertThat(Speckle.perMegapixel(mended, light))
          .isLessThan(Speckle.perMegapixel(dirty, light) / 20);
      assertThat(ink(mended)).isBetween(0.85 * ink(clean), 1.1 * ink(clean));
    }
  }

  @Test
  void unevenPaperBecomesEvenAndWhite() throws IOException {
    try (Image uneven = Scans.grey(Scans.unevenlyLit(140));
        Image flat = Background.flattened(uneven)) {
      Light light = Light.measure(flat);
      assertThat(light.unevenness()).isLessThan(10);
      assertThat(light.paper()).isGreaterThan(245);
      assertThat(light.contrast()).isGreaterThan(150);
    }
  }

  @Test
  void blackBorderIsRemovedAndTextKept() throws IOException {
    BufferedImage page =
        Scans.painted(
            graphics -> {
              graphics.setColor(new Color(20, 20, 20));
              graphics.fillRect(0, 0, 60, 2339);
              graphics.fillRect(0, 2280, 1654, 59);
            });
    try (Image clean = Scans.grey(TestPages.text());
        Image bordered = Scans.grey(page);
        Image mended = BlackBorder.removed(bordered, 255)) {
      assertThat(BlackBorder.share(bordered)).isGreaterThan(0.04);
      assertThat(BlackBorder.share(mended)).isZero();
      assertThat(ink(mended)).isBetween(0.98 * ink(clean), 1.02 * ink(clean));
    }
  }

  @Test
  void redSealIsRemoved() throws IOException {
    try (Image sealed = Scans.colour(Scans.painted(TestPages.blank(), Scans::seal));
        Image withSeal = Transforms.grey(sealed);
        Image without = Transforms.greyWithoutRed(sealed)) {
      assertThat(Ink.isBlank(withSeal)).isFalse();
      assertThat(Ink.isBlank(without)).isTrue();
    }
  }

  @Test
  void requestedCorrectionsAreAppliedInOrder() throws IOException {
    Image dirty = Scans.grey(Scans.withSpecks(0.005));
    Condition condition = Condition.measure(dirty, false, TestPages.DPI);
    try (Image untouched = Cleaning.apply(dirty, condition, EnumSet.noneOf(Correction.class))) {
      assertThat(untouched).isSameAs(dirty);
      assertThat(Condition.measure(untouched, false, TestPages.DPI)).isEqualTo(condition);
    }
    try (Image clean =
        Cleaning.apply(Scans.grey(Scans.withSpecks(0.005)), condition, Correction.of(condition))) {
      assertThat(Condition.measure(clean, false, TestPages.DPI).specks()).isLessThan(100);
    }
  }

  private static double ink(Image grey) throws IOException {
    try (Image mask = Transforms.darkerThan(grey, 128)) {
      return Tiles.foregroundShare(mask);
    }
  }
}
