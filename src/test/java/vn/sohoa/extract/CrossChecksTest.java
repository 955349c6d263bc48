package vn.sohoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.FindingCode;

/** What fields say against each other and against the day on which a paper came in. */
class CrossChecksTest {
  private static Extraction read(String line, String received) {
    return new Extractor()
        .extract(
            List.of(new Paper().at(85, 500, line).page()),
            new Evidence(List.of(), List.of(), Optional.of(LocalDate.parse(received))));
  }

  @ParameterizedTest
  @CsvSource({
    "dossierCode,Mã hồ sơ: H31.16-250415-0007,2025-04-15,false",
    "dossierCode,Mã hồ sơ: H31.16-250415-0007,2025-04-14,true",
    "idNumber,Số định danh cá nhân: 031325012345,2025-04-15,false",
    "idNumber,Số định danh cá nhân: 031326012345,2025-04-15,true"
  })
  void aCodeFromAfterTheDayOfReceptionIsDoubtedAndTold(
      String name, String line, String received, boolean isDoubted) {
    Extraction read = read(line, received);

    ExtractedField field = read.field(new FieldName(name)).orElseThrow();
    assertThat(field.clean()).isPresent();
    assertThat(field.confidence() < 0.6).isEqualTo(isDoubted);
    assertThat(read.findings())
        .filteredOn(finding -> finding.code() == FindingCode.CONTRADICTION)
        .hasSize(isDoubted ? 1 : 0)
        .allSatisfy(finding -> assertThat(finding.field()).contains(name));
  }

  @Test
  void withoutADayOfReceptionNoCodeIsDoubted() {
    Extraction read =
        new Extractor()
            .extract(List.of(new Paper().at(85, 500, "Mã hồ sơ: H31.16-250415-0007").page()));

    assertThat(read.field(FieldName.DOSSIER_CODE).orElseThrow().confidence()).isGreaterThan(0.9);
  }
}
