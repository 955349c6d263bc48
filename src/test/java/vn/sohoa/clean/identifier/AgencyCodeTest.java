package vn.sohoa.clean.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodeTest {
  @ParameterizedTest
  @CsvSource({"H15.50.05.13,H15", "000.00.12.H24,H24", "G06.01,G06", "H31,H31"})
  void returnsRootAgency(String code, String root) {
    assertThat(AgencyCode.parse(code))
        .hasValueSatisfying(read -> assertThat(read.root()).isEqualTo(root));
  }

  @ParameterizedTest
  @ValueSource(strings = {"H1", "HH1", "H15.5", "H15.50.05.13.17", "h15", ""})
  void rejectsInvalidCodes(String code) {
    assertThat(AgencyCode.parse(code)).isEmpty();
  }
}
