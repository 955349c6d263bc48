package vn.sohoa.clean.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScanProfileTest {
  @Test
  void profilesDifferInTheirLimits() {
    Map<ScanQuantity, Double> measured = Map.of(ScanQuantity.DPI, 200.0, ScanQuantity.SKEW, 1.5);

    assertThat(ScanProfile.ND30_2020.judge(1, measured)).isEmpty();
    assertThat(ScanProfile.BKHCN_2025.judge(1, measured))
        .extracting(Finding::code)
        .containsExactly(FindingCode.DPI_TOO_LOW, FindingCode.SKEWED);
  }

  @Test
  void detailNamesMeasurementLimitAndProfile() {
    Finding finding = ScanProfile.ND30_2020.judge(3, Map.of(ScanQuantity.DPI, 150.4)).getFirst();

    assertThat(finding.page()).hasValue(3);
    assertThat(finding.detail()).isEqualTo("150.40 dpi, asked ≥ 200 (ND30_2020)");
  }

  @Test
  void toleratesRoundedResolution() {
    assertThat(ScanProfile.ND30_2020.judge(1, Map.of(ScanQuantity.DPI, 199.6))).isEmpty();
  }

  @Test
  void someProfilesRequireColour() {
    Map<ScanQuantity, Double> grey = Map.of(ScanQuantity.DEPTH, 8.0);

    assertThat(ScanProfile.ND30_2020.judge(2, grey))
        .extracting(Finding::detail)
        .containsExactly("8 bit, asked ≥ 24 (ND30_2020)");
    assertThat(ScanProfile.ND30_2020.judge(2, Map.of(ScanQuantity.DEPTH, 24.0))).isEmpty();
    assertThat(ScanProfile.BKHCN_2025.judge(2, grey)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BKHCN_2025, 2025-11-01, BKHCN_2025",
    "BKHCN_2025, 2025-10-31, TT05_2025",
    "BKHCN_2025, 2025-06-30, ND30_2020",
    "TT05_2025, 2026-10-01, TT05_2025",
    "ND30_2020, 2026-10-01, ND30_2020",
    "ND30_2020, 2019-01-01, ND30_2020",
  })
  void appliesProfileInForceOnTheDay(ScanProfile chosen, LocalDate day, ScanProfile judging) {
    assertThat(chosen.asOf(day)).isEqualTo(judging);
  }

  @Test
  void skipsMissingMeasurements() {
    assertThat(ScanProfile.BKHCN_2025.judge(1, Map.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ScanProfile.class)
  void everyProfileNamesItsBasis(ScanProfile profile) {
    assertThat(profile.basis()).isNotBlank();
    assertThat(profile.inForceFrom()).isNotNull();
    assertThat(profile.limits()).isNotEmpty();
  }
}
