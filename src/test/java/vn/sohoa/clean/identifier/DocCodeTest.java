package vn.sohoa.clean.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocCodeTest {
  @ParameterizedTest
  @CsvSource({
    "G06.01_CV_000021_V1,G06.01_CV_000021_V1",
    "G06.01_CV_00021_V1,G06.01_CV_000021_V1",
    "H31.16_QĐ_123456_V12,H31.16_QĐ_123456_V12",
  })
  void parsesFiveDigitsAndFormatsSix(String text, String code) {
    assertThat(DocCode.parse(text)).hasValueSatisfying(read -> assertThat(read).hasToString(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G06.01_CV_0021_V1",
        "G06.01_CV_000000_V1",
        "G06.01_CV_000021_V0",
        "G06.01_cv_000021_V1",
        "G06.01-CV-000021-V1"
      })
  void rejectsInvalidCodes(String text) {
    assertThat(DocCode.parse(text)).isEmpty();
  }

  @Test
  void returnsNextVersion() {
    assertThat(DocCode.parse("G06.01_CV_000021_V1").orElseThrow().nextVersion())
        .hasToString("G06.01_CV_000021_V2");
  }
}
