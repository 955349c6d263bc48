package vn.sohoa.clean.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.identifier.PersonalId.Sex;

class IdentifierTest {

  @ParameterizedTest
  @ValueSource(strings = {"1.009664", "1.000894.01", "1.008377.000.00.00.H13", "3.123456"})
  void parsesProcedureCodes(String code) {
    assertThat(ProcedureCode.parse(code))
        .hasValueSatisfying(read -> assertThat(read).hasToString(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4.009664", "1.00966", "1.0096644", "1009664", "1.009664.1", "21.009664", ""})
  void rejectsInvalidProcedureCodes(String code) {
    assertThat(ProcedureCode.parse(code)).isEmpty();
  }

  @Test
  void findsProcedureCodesInTextButNotInsideNumbers() {
    assertThat(ProcedureCode.find("thủ tục 1.009664, số tiền 21.009664 và 1.009645.01."))
        .extracting(found -> found.value().toString())
        .containsExactly("1.009664", "1.009645.01");
  }

  @ParameterizedTest
  @CsvSource({"H15.50.05.13,H15", "000.00.12.H24,H24", "G06.01,G06", "H31,H31"})
  void returnsRootOfAgencyCode(String code, String root) {
    assertThat(AgencyCode.parse(code))
        .hasValueSatisfying(read -> assertThat(read.root()).isEqualTo(root));
  }

  @ParameterizedTest
  @ValueSource(strings = {"H1", "HH1", "H15.5", "H15.50.05.13.17", "h15", ""})
  void rejectsInvalidAgencyCodes(String code) {
    assertThat(AgencyCode.parse(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0100233488,0100233488",
    "0100112437,0100112437",
    "0314409058-002,0314409058-002",
    "0312687878001,0312687878-001",
    "0315 459 414,0315459414",
    "031090012345,031090012345",
  })
  void parsesTaxCodes(String text, String code) {
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
  void rejectsInvalidTaxCodes(String text) {
    assertThat(TaxCode.parse(text)).isEmpty();
  }

  @Test
  void returnsBranchOfTaxCode() {
    assertThat(TaxCode.parse("0314409058-002").orElseThrow().branch()).contains("002");
    assertThat(TaxCode.parse("031090012345").orElseThrow().person()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "031090012345,031,MALE,1990",
    "030199000001,030,FEMALE,1999",
    "001 203 012345,001,MALE,2003",
    "079311000001,079,FEMALE,2011",
  })
  void decodesPlaceSexAndYearOfPersonalNumbers(String text, String place, Sex sex, int year) {
    PersonalId id = PersonalId.parse(text).orElseThrow();
    assertThat(id.place()).isEqualTo(place);
    assertThat(id.sex()).isEqualTo(sex);
    assertThat(id.birthYear()).isEqualTo(year);
    assertThat(id.isRegisteredInVietnam()).isTrue();
  }

  @Test
  void decodesProvinceAndReportsContradictions() {
    PersonalId id = PersonalId.parse("031090012345").orElseThrow();
    assertThat(id.province()).contains("Hải Phòng");
    assertThat(PersonalId.parse("030199000001").orElseThrow().province()).contains("Hải Dương");
    assertThat(PersonalId.parse("203190012345").orElseThrow().province()).isEmpty();
    assertThat(id.contradictions(Optional.of(Sex.MALE), OptionalInt.of(1990))).isEmpty();
    assertThat(id.contradictions(Optional.of(Sex.FEMALE), OptionalInt.of(1991)))
        .extracting(Cleaned.Flaw::code)
        .containsExactly(FindingCode.IDENTITY_MISMATCH, FindingCode.IDENTITY_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03109001234",
        "0310900123456",
        "03109001234A",
        "123456789",
        "003090012345",
        "000090012345",
        "031490012345",
        "003990012345",
        "203990012345"
      })
  void rejectsInvalidPersonalNumbers(String text) {
    assertThat(PersonalId.parse(text)).isEmpty();
  }

  @Test
  void acceptsNumbersOfCurrentAndFormerProvinces() {
    assertThat(
            IntStream.range(0, 100)
                .filter(code -> PersonalId.parse("0%02d090012345".formatted(code)).isPresent()))
        .hasSize(63)
        .contains(1, 30, 31, 96);
  }

  @ParameterizedTest
  @CsvSource({
    "G06.01_CV_000021_V1,G06.01_CV_000021_V1",
    "G06.01_CV_00021_V1,G06.01_CV_000021_V1",
    "H31.16_QĐ_123456_V12,H31.16_QĐ_123456_V12",
  })
  void parsesFiveDigitDocCodesAndFormatsSix(String text, String code) {
    assertThat(DocCode.parse(text)).hasValueSatisfying(read -> assertThat(read).hasToString(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G06.01_CV_0021_V1",
        "G06.01_CV_000000_V1",
        "G06.01_CV_000021_V0",
        "G06.01_cv_000021_V1",
        "G06.01-CV-000021-V1"
      })
  void rejectsInvalidDocCodes(String text) {
    assertThat(DocCode.parse(text)).isEmpty();
  }

  @Test
  void incrementsVersionOfDocCode() {
    assertThat(DocCode.parse("G06.01_CV_000021_V1").orElseThrow().nextVersion())
        .hasToString("G06.01_CV_000021_V2");
  }
}
