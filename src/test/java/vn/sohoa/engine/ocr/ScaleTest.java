package vn.sohoa.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  @ParameterizedTest
  @CsvSource({
    "100, 100, 3, 3, 300",
    "150, 150, 1, 1, 150",
    "300, 300, 1, 1, 300",
    "600, 600, 0.5, 0.5, 300",
    "200, 200, 1, 1, 200",
    "200, 160, 1, 1.25, 200",
    "200, 100, 1.5, 3, 300",
    "50, 50, 4, 4, 200"
  })
  void pagesAreScaledToReadingResolution(
      double dpiX, double dpiY, double factorX, double factorY, int dpi) {
    assertThat(Scale.forReading(dpiX, dpiY)).isEqualTo(new Scale(factorX, factorY, dpi));
  }
}
