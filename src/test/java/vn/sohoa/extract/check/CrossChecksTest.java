package vn.sohoa.extract.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.page.PageContent;

class CrossChecksTest {
  private static Extraction read(String line, String received) {
    return new Extractor()
        .extract(
            List.of(new Paper().at(85, 500, line).page()),
            new ExternalEvidence(
                List.of(), List.of(), Optional.of(LocalDate.parse(received)), Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "dossierCode,Mã hồ sơ: H31.16-250415-0007,2025-04-15,false",
    "dossierCode,Mã hồ sơ: H31.16-250415-0007,2025-04-14,true",
    "idNumber,Số định danh cá nhân: 031325012345,2025-04-15,false",
    "idNumber,Số định danh cá nhân: 031326012345,2025-04-15,true"
  })
  void reportsCodeDatedAfterReception(
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

  private static Extraction signed(String parent, String issuer, String notation, String position) {
    Paper paper =
        new Paper()
            .motto()
            .centered(170, 60, parent)
            .centered(170, 76, issuer)
            .at(110, 98, "Số: 1178/" + notation)
            .centered(425, 98, "Hải Phòng, ngày 15 tháng 4 năm 2025")
            .centered(300, 130, "QUYẾT ĐỊNH")
            .centered(300, 150, "Về việc ban hành Kế hoạch cải cách")
            .body(215)
            .centered(420, 480, "Nguyễn Đức Thọ");
    int y = 400;
    for (String line : Pattern.compile("\\|").splitAsStream(position).toList()) {
      paper = paper.centered(420, y, line);
      y += 17;
    }
    return new Extractor().extract(List.of(paper.page()));
  }

  @ParameterizedTest
  @CsvSource({
    "ỦY BAN NHÂN DÂN,THÀNH PHỐ HẢI PHÒNG,QĐ-UBND,CHỦ TỊCH",
    "ỦY BAN NHÂN DÂN,TỈNH LÂM ĐỒNG,QĐ-CTUBND,KT. CHỦ TỊCH|PHÓ CHỦ TỊCH",
    "UBND THÀNH PHỐ HẢI PHÒNG,SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG,QĐ-SNNMT,GIÁM ĐỐC",
    "UBND THÀNH PHỐ HẢI PHÒNG,SỞ Y TẾ,QĐ-SYT,KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC",
    "UBND THÀNH PHỐ HẢI PHÒNG,BAN QUẢN LÝ KHU KINH TẾ,QĐ-BQL,TRƯỞNG BAN",
    "UBND THÀNH PHỐ HẢI PHÒNG,BAN QUẢN LÝ KHU KINH TẾ,QĐ-KKT,GIÁM ĐỐC",
    "CHÍNH PHỦ,BỘ GIÁO DỤC VÀ ĐÀO TẠO,QĐ-BGDĐT,KT. BỘ TRƯỞNG|THỨ TRƯỞNG"
  })
  void raisesConfidenceOfMatchingSignerAndNotation(
      String parent, String issuer, String notation, String position) {
    Extraction read = signed(parent, issuer, notation, position);

    assertThat(read.findings()).isEmpty();
    for (FieldName name : List.of(FieldName.SIGNER_POSITION, FieldName.CODE_NOTATION)) {
      ExtractedField field = read.field(name).orElseThrow();
      assertThat(field.confidence()).isGreaterThan(0.9);
      assertThat(field.chosen().reason()).contains("fits the issuer");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UBND THÀNH PHỐ HẢI PHÒNG,BAN QUẢN LÝ KHU KINH TẾ,QĐ-UBND,CHỦ TỊCH",
    "ỦY BAN NHÂN DÂN,THÀNH PHỐ HẢI PHÒNG,QĐ-BQL,TRƯỞNG BAN",
    "ỦY BAN NHÂN DÂN,THÀNH PHỐ HẢI PHÒNG,QĐ-STP,GIÁM ĐỐC",
    "UBND THÀNH PHỐ HẢI PHÒNG,SỞ TƯ PHÁP,QĐ-SYT,KT. BỘ TRƯỞNG|THỨ TRƯỞNG"
  })
  void reportsSignerAndNotationOfOtherBody(
      String parent, String issuer, String notation, String position) {
    Extraction read = signed(parent, issuer, notation, position);

    for (FieldName name : List.of(FieldName.SIGNER_POSITION, FieldName.CODE_NOTATION)) {
      assertThat(read.field(name).orElseThrow().confidence()).isLessThan(0.6);
      assertThat(read.findings())
          .filteredOn(finding -> finding.code() == FindingCode.CONTRADICTION)
          .anySatisfy(finding -> assertThat(finding.field()).contains(name.metadataName()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UBND THÀNH PHỐ HẢI PHÒNG,TRUNG TÂM THỬ NGHIỆM,QĐ-UBND,CHỦ TỊCH",
    "UBND THÀNH PHỐ HẢI PHÒNG,SỞ TƯ PHÁP,GCNTN,CHÁNH VĂN PHÒNG",
    "UBND THÀNH PHỐ HẢI PHÒNG,SỞ TƯ PHÁP,VP-TH,CHỦ TỊCH HỘI ĐỒNG"
  })
  void unknownIssuerIsNoEvidence(String parent, String issuer, String notation, String position) {
    Extraction read = signed(parent, issuer, notation, position);

    assertThat(read.findings()).extracting(Finding::code).doesNotContain(FindingCode.CONTRADICTION);
    for (FieldName name : List.of(FieldName.SIGNER_POSITION, FieldName.CODE_NOTATION)) {
      assertThat(read.field(name).orElseThrow().chosen().reason()).doesNotContain("the issuer");
    }
  }

  @Test
  void acceptsCodesWithoutReceptionDate() {
    Extraction read =
        new Extractor()
            .extract(List.of(new Paper().at(85, 500, "Mã hồ sơ: H31.16-250415-0007").page()));

    assertThat(read.field(FieldName.DOSSIER_CODE).orElseThrow().confidence()).isGreaterThan(0.9);
  }

  @Test
  void lowersConfidenceOfDateAfterSignature() {
    PageContent page =
        new Paper()
            .motto()
            .centered(170, 60, "ỦY BAN NHÂN DÂN")
            .centered(170, 76, "THÀNH PHỐ HẢI PHÒNG")
            .at(110, 98, "Số: 1178/QĐ-UBND")
            .centered(425, 98, "Hải Phòng, ngày 15 tháng 4 năm 2025")
            .centered(300, 130, "QUYẾT ĐỊNH")
            .centered(300, 150, "Về việc thử nghiệm")
            .body(215)
            .page();
    var evidence =
        new ExternalEvidence(
            List.of(LocalDate.of(2025, 4, 10)), List.of(), Optional.empty(), Set.of());

    Extraction read = new Extractor().extract(List.of(page), evidence);

    assertThat(read.field(FieldName.ISSUED_DATE).orElseThrow().confidence()).isLessThan(0.6);
    assertThat(read.findings()).extracting(Finding::code).contains(FindingCode.CONTRADICTION);
  }
}
