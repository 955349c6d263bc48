package vn.sohoa.clean.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdministrativeDateTest {

  @ParameterizedTest
  @CsvSource({
    "ngày 05 tháng 01 năm 2025,2025-01-05",
    "Ngày 5 tháng 1 năm 2025,2025-01-05",
    "ngày 29 tháng 6 năm 2024,2024-06-29",
    "15/4/2025,2025-04-15",
    "15-04-2025,2025-04-15",
    "29/02/2024,2024-02-29",
  })
  void reads(String text, String iso) {
    assertThat(AdministrativeDate.parse(text))
        .hasValueSatisfying(read -> assertThat(read).hasToString(iso));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "29/02/2025",
        "31/4/2025",
        "04/15/2025",
        "ngày tháng 4 năm 2025",
        "ngày 0 tháng 4 năm 2025",
        "1/1/0025",
        "1/2-2025",
        ""
      })
  void refuses(String text) {
    assertThat(AdministrativeDate.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ngày 05 tháng 01 năm 2025,true",
    "ngày 29 tháng 6 năm 2024,true",
    "ngày 5 tháng 01 năm 2025,false",
    "ngày 05 tháng 1 năm 2025,false",
    "ngày 05 tháng 06 năm 2025,false",
  })
  void checksPaddingOfDecree30(String text, boolean strict) {
    assertThat(AdministrativeDate.isStrict(text)).isEqualTo(strict);
  }

  @Test
  void formatsByDecree30() {
    assertThat(AdministrativeDate.of(5, 1, 2025).orElseThrow().written())
        .isEqualTo("ngày 05 tháng 01 năm 2025");
    assertThat(AdministrativeDate.of(29, 6, 2025).orElseThrow().written())
        .isEqualTo("ngày 29 tháng 6 năm 2025");
  }
}
