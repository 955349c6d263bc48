package vn.sohoa.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    assertThat(Language.preferred(List.of())).isEqualTo(Language.VIETNAMESE);
    assertThat(Language.preferred(List.of(Locale.FRENCH, Locale.ENGLISH)))
        .isEqualTo(Language.VIETNAMESE);
    assertThat(Language.preferred(List.of(Locale.UK))).isEqualTo(Language.ENGLISH);
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
