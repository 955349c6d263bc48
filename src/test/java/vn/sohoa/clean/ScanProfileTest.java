package vn.sohoa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScanProfileTest {
  @Test
  void theSameScanMayMeetOneProfileAndNotAnother() {
    Map<ScanQuantity, Double> measured = Map.of(ScanQuantity.DPI, 200.0, ScanQuantity.SKEW, 1.5);

    assertThat(ScanProfile.ND30_2020.judge(1, measured)).isEmpty();
    assertThat(ScanProfile.BKHCN_2025.judge(1, measured))
        .extracting(Finding::code)
        .containsExactly(FindingCode.DPI_TOO_LOW, FindingCode.SKEWED);
  }

  @Test
  void aFindingSaysWhatWasMeasuredWhatIsAskedAndByWhom() {
    Finding finding = ScanProfile.ND30_2020.judge(3, Map.of(ScanQuantity.DPI, 150.4)).getFirst();

    assertThat(finding.page()).hasValue(3);
    assertThat(finding.detail()).isEqualTo("150.40 dpi, asked ≥ 200 (ND30_2020)");
  }

  @Test
  void scannersRoundTheirResolution() {
    assertThat(ScanProfile.ND30_2020.judge(1, Map.of(ScanQuantity.DPI, 199.6))).isEmpty();
  }

  @Test
  void whatWasNotMeasuredIsNotJudged() {
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
