package vn.sohoa.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PageResolutionTest {
  @Test
  void plausibleResolutionIsUsed() {
    assertThat(PageResolution.of(204, 98, 1728, 1078)).isEqualTo(new PageResolution(204, 98));
  }

  @Test
  void missingResolutionAssumesA4() {
    assertThat(PageResolution.of(0, 0, 2480, 3508).horizontal()).isCloseTo(300, within(0.1));
  }

  @Test
  void resolutionImplyingAPosterIsIgnored() {
    assertThat(PageResolution.of(72, 72, 3000, 4000).horizontal()).isCloseTo(342, within(0.2));
  }

  @Test
  void ratioAloneTellsTheShapeOfThePixels() {
    PageResolution fax = PageResolution.of(2, 1, 1654, 1169);

    assertThat(fax.horizontal()).isCloseTo(200, within(0.1));
    assertThat(fax.vertical()).isCloseTo(100, within(0.1));
  }

  @Test
  void absurdRatioIsIgnored() {
    assertThat(PageResolution.of(72, 1, 2480, 3508).horizontal()).isCloseTo(300, within(0.1));
  }

  @Test
  void smallImageAssumes300Dpi() {
    assertThat(PageResolution.of(1, 1, 200, 50)).isEqualTo(new PageResolution(300, 300));
  }
}
