package vn.sohoa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.message.Language;

class TextsTest {
  private final Texts vietnamese = new Texts(Language.VIETNAMESE);
  private final Texts english = new Texts(Language.ENGLISH);

  @Test
  void daysAndTimesAreThoseOfVietnam() {
    assertThat(vietnamese.day(LocalDate.of(2025, 2, 5))).isEqualTo("05/02/2025");
    assertThat(vietnamese.time(Instant.parse("2025-02-04T17:30:00Z")))
        .isEqualTo("00:30 05/02/2025");
    assertThat(vietnamese.month("2025-02")).isEqualTo("02/2025");
  }

  @ParameterizedTest
  @CsvSource({"2025-02-05, 05/02/2025", "2025-02-30, 2025-02-30", "QĐ-UBND, QĐ-UBND", "87, 87"})
  void aDayAmongValuesIsTurnedRound(String stored, String shown) {
    assertThat(vietnamese.value(stored)).isEqualTo(shown);
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertThat(vietnamese.number(1_234_567)).isEqualTo("1.234.567");
    assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(vietnamese.size(1536)).isEqualTo("1,5 kB");
    assertThat(english.size(3 * 1024 * 1024)).isEqualTo("3 MB");
  }

  @Test
  void aDurationHasItsLargestUnit() {
    assertThat(vietnamese.duration(Duration.ofHours(49))).isEqualTo("2 ngày");
    assertThat(english.duration(Duration.ofMinutes(61))).isEqualTo("1 hours");
    assertThat(english.duration(Duration.ofSeconds(59))).isEqualTo("0 minutes");
  }
}
