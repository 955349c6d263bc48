package vn.sohoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.message.Language;

class FlawWordsTest {
  @ParameterizedTest
  @CsvSource({
    "IMPOSSIBLE_DATE, 31/02/2026, Ngày 31/02/2026 không có trong lịch",
    "INVALID_FORMAT, Quy, “Quy” không đúng dạng của trường này",
    "INVALID_FORMAT, > 100 characters, Dài quá 100 ký tự",
    "WRONG_CHECK_DIGIT, 0312345678, Sai số kiểm tra: 0312345678",
    "AMOUNT_MISMATCH, 1 ≠ 2, Số tiền bằng số khác bằng chữ"
  })
  void aFlawIsToldInWords(FindingCode code, String detail, String words) {
    assertThat(FlawWords.of(new Cleaned.Flaw(code, detail)).in(Language.VIETNAMESE))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void noFlawIsToldByItsCode(FindingCode code) {
    for (Language language : Language.values()) {
      assertThat(FlawWords.of(new Cleaned.Flaw(code, "x")).in(language))
          .isNotEmpty()
          .doesNotContain(code.name());
    }
  }
}
