package vn.sohoa.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.problem.Reason;
import vn.sohoa.report.kpi.Indicator;

class LanguageTest {
  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(Language.VIETNAMESE.bundle().keySet())
        .isEqualTo(Language.ENGLISH.bundle().keySet())
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonAndIndicatorHasWords(Language language) {
    for (Reason reason : Reason.values()) {
      assertThat(reason.title(language)).isNotBlank();
    }
    for (Indicator indicator : Indicator.values()) {
      assertThat(indicator.title(language)).isNotBlank();
    }
  }

  @Test
  void vietnameseComesFirst() {
    assertThat(Language.preferred(Optional.empty())).isEqualTo(Language.VIETNAMESE);
    assertThat(Language.preferred(Optional.of("fr, en"))).isEqualTo(Language.VIETNAMESE);
    assertThat(Language.preferred(Optional.of("vi;q=0.5, en-GB"))).isEqualTo(Language.ENGLISH);
    assertThat(Language.preferred(Optional.of("en;q=0"))).isEqualTo(Language.VIETNAMESE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*;q=", "en;q=abc", "en;q=2", "en;q", "en-", "-en", ";;;", "ế", "en_US"})
  void aMalformedPreferenceIsNone(String header) {
    assertThat(Language.isWellFormed(header)).isFalse();
    assertThat(Language.preferred(Optional.of(header))).isEqualTo(Language.VIETNAMESE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "en", "*", "en-US,en;q=0.9,vi;q=0.8", "vi-VN, *;q=0.1", "zh-Hant-TW", "en\t"})
  void theUsualPreferencesAreWellFormed(String header) {
    assertThat(Language.isWellFormed(header)).isTrue();
  }

  @Test
  void fillsInWhatVaries() {
    assertThat(Language.VIETNAMESE.text("monthly.title", "10", "2026"))
        .isEqualTo("Báo cáo số hóa hồ sơ tháng 10/2026");
  }

  @Test
  void aKeyWithoutWordsIsAFault() {
    assertThatThrownBy(() -> Language.ENGLISH.text("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }
}
