package vn.sohoa.clean.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.identifier.DossierCode.Generation;

class DossierCodeTest {

  @ParameterizedTest
  @CsvSource({
    "000.00.12.H24-250415-0001,000.00.12.H24-250415-0001,LEGACY",
    "H15.50.05.13-261008-0975,H15.50.05.13-261008-0975,CURRENT",
    "H24-250415-0001,H24-250415-0001,CURRENT",
    "G12.101.02-260131-0312345,G12.101.02-260131-0312345,CENTRALISED",
    "H15.50.05.13 - 261008 - 0975,H15.50.05.13-261008-0975,CURRENT",
    "000 . 00.12. H24-250415-0001,000.00.12.H24-250415-0001,LEGACY",
    "OOO.0O.I2.H24-25O4l5-OOO1,000.00.12.H24-250415-0001,LEGACY",
    "H15.S0.0S.13-261008-097B,H15.50.05.13-261008-0978,CURRENT",
  })
  void parsesLenientlyAndFormatsStrictly(String text, String code, Generation generation) {
    assertThat(DossierCode.parse(text))
        .hasValueSatisfying(
            read -> {
              assertThat(read).hasToString(code);
              assertThat(read.generation()).isEqualTo(generation);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "H15.50.05.13-261308-0975",
        "H15.50.05.13-260231-0975",
        "H15.50.05.13-261008-0000",
        "H15.50.05.13-261008-975",
        "15.50.05.13-261008-0975",
        "H15.50.05.13.11-261008-0975",
        "G12.101.02-260131-030000",
        "000.00.12-250415-0001",
        ""
      })
  void rejectsInvalidGrammarAndDates(String text) {
    assertThat(DossierCode.parse(text)).isEmpty();
  }

  @Test
  void returnsAgencyDayAndOwner() {
    DossierCode code = DossierCode.parse("G12.101.02-260131-0312345").orElseThrow();
    assertThat(code.receivedOn()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(code.agency().root()).isEqualTo("G12");
    assertThat(code.systemOwner()).contains("03");
  }

  @Test
  void findsCodesInRunningTextOnce() {
    assertThat(
            DossierCode.findAll(
                "Mã hồ sơ: H15.50.05.13 -261008-0975, (H15.50.05.13-261008-0975); x 000.00.12.H24-250415-0001."))
        .extracting(DossierCode::toString)
        .containsExactly("H15.50.05.13-261008-0975", "000.00.12.H24-250415-0001");
  }

  @Test
  void findsNothingInsideLongerNumbers() {
    assertThat(DossierCode.findAll("XH15.50-261008-0975 H15.50-261008-0975A 0225-261008-0975"))
        .isEmpty();
  }
}
