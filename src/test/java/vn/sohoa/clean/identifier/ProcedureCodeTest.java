package vn.sohoa.clean.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.009664", "1.000894.01", "1.008377.000.00.00.H13", "3.123456"})
  void parsesValidCodes(String code) {
    assertThat(ProcedureCode.parse(code))
        .hasValueSatisfying(read -> assertThat(read).hasToString(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4.009664", "1.00966", "1.0096644", "1009664", "1.009664.1", "21.009664", ""})
  void rejectsInvalidCodes(String code) {
    assertThat(ProcedureCode.parse(code)).isEmpty();
  }

  @Test
  void findsCodesInTextButNotInsideNumbers() {
    assertThat(ProcedureCode.find("thủ tục 1.009664, số tiền 21.009664 và 1.009645.01."))
        .extracting(found -> found.value().toString())
        .containsExactly("1.009664", "1.009645.01");
  }
}
