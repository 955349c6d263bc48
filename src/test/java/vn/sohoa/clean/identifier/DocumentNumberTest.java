package vn.sohoa.clean.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.identifier.DocumentNumber.Family;

class DocumentNumberTest {

  @ParameterizedTest
  @CsvSource({
    "15/QĐ-BNV,15/QĐ-BNV,ORDINARY",
    "Số: 05/BNV-VP,05/BNV-VP,ORDINARY",
    "12/UBND-VX,12/UBND-VX,ORDINARY",
    "118/2025/NĐ-CP,118/2025/NĐ-CP,ORDINARY",
    "10/2025/QĐ-UBND,10/2025/QĐ-UBND,ORDINARY",
    "807/VPĐKĐĐ-ĐKCG,807/VPĐKĐĐ-ĐKCG,ORDINARY",
    "1178/QĐ- UBND,1178/QĐ-UBND,ORDINARY",
    "01779/QÐ-UBND,1779/QĐ-UBND,ORDINARY",
    "012/CT-UBND,12/CT-UBND,ORDINARY",
    "5/TTr-UBND.,05/TTr-UBND,ORDINARY",
    "72/2025/QH15,72/2025/QH15,ASSEMBLY",
    "14748-CV/VPTW,14748-CV/VPTW,PARTY",
    "07-TB/CQTTBCĐ,07-TB/CQTTBCĐ,PARTY",
    "57-NQ/TW,57-NQ/TW,PARTY",
  })
  void parsesThreeFamilies(String text, String number, Family family) {
    assertThat(DocumentNumber.parse(text))
        .hasValueSatisfying(
            read -> {
              assertThat(read).hasToString(number);
              assertThat(read.family()).isEqualTo(family);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/KH-BQL",
        "Số:       /KH-BQL",
        "Số: ..../KH-BQL",
        "0/QĐ-UBND",
        "O1/QĐ-UBND",
        "15QĐ-BNV",
        "15/",
        "15/qđ-bnv",
        "123456/QĐ-BNV",
        "15/QĐ-BNV ngày"
      })
  void rejectsBlankAndMalformedNumbers(String text) {
    assertThat(DocumentNumber.parse(text)).isEmpty();
  }

  @Test
  void comparesWithoutLeadingZeros() {
    assertThat(DocumentNumber.parse("001/QĐ-UBND")).isEqualTo(DocumentNumber.parse("1/QĐ-UBND"));
  }

  @Test
  void returnsTypeOfNotation() {
    assertThat(DocumentNumber.parse("9/TTr-UBND").orElseThrow().type())
        .contains(DocumentType.TO_TRINH);
    assertThat(DocumentNumber.parse("57-NQ/TW").orElseThrow().type())
        .contains(DocumentType.NGHI_QUYET);
    assertThat(DocumentNumber.parse("12/UBND-VX").orElseThrow().type()).isEmpty();
  }

  @Test
  void parsesNotationWithoutNumber() {
    assertThat(DocumentNumber.parseNotation("/KH- BQL")).contains("KH-BQL");
    assertThat(DocumentNumber.parseNotation("KH BQL")).isEmpty();
    assertThat(DocumentNumber.parseSpacedNotation("/TB - QL Đào tạo")).contains("TB-QL Đào tạo");
    assertThat(DocumentNumber.parseSpacedNotation("KH BQL")).isEmpty();
    assertThat(DocumentNumber.parseSpacedNotation("KH-BQL")).isEmpty();
    assertThat(DocumentNumber.parseSpacedNotation("KH-BQL UBND")).isEmpty();
  }
}
