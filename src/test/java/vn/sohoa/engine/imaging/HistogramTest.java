package vn.sohoa.engine.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {
  private static final Histogram VALUES = new Histogram(new byte[] {0, 10, 10, 20, (byte) 255});

  @Test
  void ranksStartAtTheDarkEnd() {
    assertThat(VALUES.rank(0.2)).isZero();
    assertThat(VALUES.rank(0.5)).isEqualTo(10);
    assertThat(VALUES.rank(1)).isEqualTo(255);
  }

  @Test
  void rankBelowExcludesLightPixels() {
    assertThat(VALUES.rankBelow(100, 1)).isEqualTo(20);
    assertThat(VALUES.rankBelow(0, 0.5)).isZero();
  }

  @Test
  void shareBelowExcludesTheValue() {
    assertThat(VALUES.shareBelow(10)).isEqualTo(0.2);
    assertThat(VALUES.shareBelow(256)).isEqualTo(1);
  }
}
