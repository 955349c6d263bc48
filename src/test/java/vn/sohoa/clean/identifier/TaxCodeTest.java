package vn.sohoa.clean.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {
  @ParameterizedTest
  @CsvSource({
    "0100233488,0100233488",
    "0100112437,0100112437",
    "0314409058-002,0314409058-002",
    "0312687878001,0312687878-001",
    "0315 459 414,0315459414",
    "031090012345,031090012345",
  })
  void parsesValidCodes(String text, String code) {
    assertThat(TaxCode.parse(text)).hasValueSatisfying(read -> assertThat(read).hasToString(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100233489",
        "0314409058-000",
        "0100000000",
        "010023348",
        "01002334881",
        "0314409059-001"
      })
  void rejectsInvalidCodes(String text) {
    assertThat(TaxCode.parse(text)).isEmpty();
  }

  @Test
  void returnsBranchOrPerson() {
    assertThat(TaxCode.parse("0314409058-002").orElseThrow().branch()).contains("002");
    assertThat(TaxCode.parse("031090012345").orElseThrow().person()).isPresent();
  }
}
