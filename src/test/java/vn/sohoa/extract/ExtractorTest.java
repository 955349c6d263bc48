package vn.sohoa.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoa.clean.finding.FindingCode.FIELD_MISSING;
import static vn.sohoa.clean.finding.FindingCode.IMPOSSIBLE_DATE;
import static vn.sohoa.clean.finding.FindingCode.INVALID_FORMAT;
import static vn.sohoa.clean.finding.FindingCode.NOT_ISSUED;
import static vn.sohoa.extract.WhatIsRead.clean;
import static vn.sohoa.extract.WhatIsRead.fieldFinding;
import static vn.sohoa.extract.WhatIsRead.findings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.page.PageContent;

class ExtractorTest {
  private final Extractor extractor = new Extractor();

  private static Paper decision(String number, String dateLine) {
    return new Paper()
        .motto()
        .centered(170, 60, "ỦY BAN NHÂN DÂN")
        .centered(170, 76, "THÀNH PHỐ HẢI PHÒNG")
        .at(110, 98, number)
        .centered(425, 98, dateLine)
        .centered(300, 130, "QUYẾT ĐỊNH")
        .centered(300, 150, "Về việc ban hành Kế hoạch cải cách thủ tục hành chính")
        .centered(300, 167, "trọng tâm năm 2025")
        .body(215);
  }

  private static Paper issued() {
    return decision("Số: 1178/QĐ-UBND", "Hải Phòng, ngày 15 tháng 4 năm 2025");
  }

  private static Paper draftPlan() {
    return new Paper()
        .motto()
        .centered(170, 60, "UBND THÀNH PHỐ HẢI PHÒNG")
        .centered(170, 76, "BAN QUẢN LÝ KHU KINH TẾ")
        .at(110, 98, "Số:")
        .on(170, 98, "/KH-BQL")
        .at(320, 98, "Hải Phòng, ngày")
        .on(450, 98, "tháng 4 năm 2025")
        .centered(300, 130, "KẾ HOẠCH")
        .centered(300, 150, "Cải cách thủ tục hành chính năm 2025")
        .body(200);
  }

  @Test
  void extractsHeaderOfDecision() {
    PageContent page = issued().page();
    assertThat(clean(FieldName.TYPE_NAME, page)).contains("Quyết định");
    assertThat(clean(FieldName.CODE_NUMBER, page)).contains("1178");
    assertThat(clean(FieldName.CODE_NOTATION, page)).contains("QĐ-UBND");
    assertThat(clean(FieldName.ISSUED_DATE, page)).contains("2025-04-15");
    assertThat(clean(FieldName.ISSUED_PLACE, page)).contains("Hải Phòng");
    assertThat(clean(FieldName.ORGAN_NAME, page)).contains("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG");
    assertThat(clean(FieldName.SUBJECT, page))
        .contains("Về việc ban hành Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2025");
    assertThat(findings(page)).isEmpty();
  }

  @Test
  void ignoresPenStrokesBetweenLines() {
    PageContent page =
        new Paper()
            .motto()
            .centered(170, 60, "ỦY BAN NHÂN DÂN")
            .centered(170, 76, "THÀNH PHỐ HẢI PHÒNG")
            .centered(170, 87, "TA_Ì_A_ N© A|... [|ÍA3 —— S ,./Í. .KỐ”.")
            .at(110, 98, "Số: 1178/QĐ-UBND")
            .centered(425, 98, "Hải Phòng, ngày 15 tháng 4 năm 2025")
            .centered(300, 130, "Ì QUYẾT ĐỊNH ,")
            .centered(300, 150, "Về việc ban hành Kế hoạch cải cách thủ tục hành chính")
            .body(215)
            .page();

    assertThat(clean(FieldName.ORGAN_NAME, page)).contains("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG");
    assertThat(clean(FieldName.TYPE_NAME, page)).contains("Quyết định");
    assertThat(clean(FieldName.SUBJECT, page))
        .contains("Về việc ban hành Kế hoạch cải cách thủ tục hành chính");
  }

  @Test
  void ignoresSpeckBelowTitle() {
    PageContent page = issued().at(200, 141, "Ì").page();

    assertThat(clean(FieldName.TYPE_NAME, page)).contains("Quyết định");
    assertThat(clean(FieldName.SUBJECT, page))
        .contains("Về việc ban hành Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2025");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.02, 0.01, 0.03})
  void extractsFromSkewedPages(double slope) {
    assertThat(extractor.extract(List.of(issued().skewed(slope))).fields())
        .extracting(ExtractedField::clean)
        .isEqualTo(
            extractor.extract(List.of(issued().page())).fields().stream()
                .map(ExtractedField::clean)
                .toList());
  }

  @Test
  void boxOfLongFieldContainsAllLines() {
    ExtractedField organ =
        extractor.extract(List.of(issued().page())).field(FieldName.ORGAN_NAME).orElseThrow();
    assertThat(organ.box())
        .hasValueSatisfying(
            box -> {
              assertThat(box.y()).isEqualTo(60);
              assertThat(box.bottom()).isEqualTo(85.5);
            });
    assertThat(organ.page()).isEqualTo(1);
    assertThat(organ.confidence()).isBetween(0.9, 1.0);
  }

  @Test
  void separatesColumnsMergedByOcr() {
    Paper joined =
        new Paper()
            .at(110, 60, "ỦY BAN NHÂN DÂN")
            .on(310, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .at(100, 76, "TĨNH QUẢNG NGÀI.")
            .on(335, 76, "Độc lập - Tự do - Hạnh phúc")
            .at(110, 98, "S6 45/QÐ-UBND")
            .on(300, 98, "Quảng Ngãi, ngày 03 tháng 7 năm 2024")
            .centered(300, 130, "QUYÊT ĐỊNH")
            .centered(300, 150, "Vêviệc giao chỉ tiêu")
            .body(200);
    assertThat(clean(FieldName.ORGAN_NAME, joined.page()))
        .contains("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI");
    assertThat(clean(FieldName.CODE_NUMBER, joined.page())).contains("45");
    assertThat(clean(FieldName.CODE_NOTATION, joined.page())).contains("QĐ-UBND");
    assertThat(clean(FieldName.ISSUED_DATE, joined.page())).contains("2024-07-03");
    assertThat(clean(FieldName.TYPE_NAME, joined.page())).contains("Quyết định");
    assertThat(clean(FieldName.SUBJECT, joined.page())).contains("Về việc giao chỉ tiêu");
  }

  @Test
  void reportsDraftWithoutNumberAndDate() {
    PageContent page = draftPlan().page();
    Extraction extraction = extractor.extract(List.of(page));
    assertThat(clean(FieldName.CODE_NUMBER, page)).isEmpty();
    assertThat(clean(FieldName.CODE_NOTATION, page)).contains("KH-BQL");
    assertThat(clean(FieldName.ISSUED_DATE, page)).isEmpty();
    assertThat(extraction.field(FieldName.ISSUED_DATE).flatMap(ExtractedField::raw))
        .hasValueSatisfying(raw -> assertThat(raw).contains("2025"));
    assertThat(clean(FieldName.TYPE_NAME, page)).contains("Kế hoạch");
    assertThat(clean(FieldName.ORGAN_NAME, page))
        .contains("UBND THÀNH PHỐ HẢI PHÒNG BAN QUẢN LÝ KHU KINH TẾ");
    assertThat(findings(page))
        .containsExactlyInAnyOrder(
            fieldFinding(FIELD_MISSING, FieldName.CODE_NUMBER),
            fieldFinding(FIELD_MISSING, FieldName.ISSUED_DATE),
            NOT_ISSUED.name());
  }

  @Test
  void treatsDottedLinesAsBlank() {
    PageContent page =
        decision("Số: ....../QĐ-UBND", "Hải Phòng, ngày ... tháng 4 năm 2025").page();
    assertThat(findings(page)).contains(NOT_ISSUED.name());
  }

  @Test
  void blankDayAloneIsNotDraft() {
    PageContent page = decision("Số: 12/QĐ-UBND", "Hải Phòng, ngày tháng 4 năm 2025").page();
    assertThat(clean(FieldName.ISSUED_DATE, page)).isEmpty();
    assertThat(findings(page)).containsExactly(fieldFinding(FIELD_MISSING, FieldName.ISSUED_DATE));
  }

  @Test
  void reportsImpossibleDate() {
    PageContent page = decision("Số: 12/QĐ-UBND", "Hải Phòng, ngày 31 tháng 4 năm 2025").page();
    assertThat(clean(FieldName.ISSUED_DATE, page)).isEmpty();
    assertThat(findings(page))
        .containsExactly(fieldFinding(IMPOSSIBLE_DATE, FieldName.ISSUED_DATE));
  }

  @Test
  void rejectsNumberWithLostSlash() {
    PageContent page = decision("Số: 36QĐ-UBND", "Hải Phòng, ngày 15 tháng 4 năm 2025").page();
    assertThat(clean(FieldName.CODE_NUMBER, page)).isEmpty();
    assertThat(clean(FieldName.CODE_NOTATION, page)).contains("QĐ-UBND");
    assertThat(findings(page)).containsExactly(fieldFinding(INVALID_FORMAT, FieldName.CODE_NUMBER));
  }

  @ParameterizedTest
  @CsvSource({
    "Số: 118/2025/NĐ-CP,118/2025,NĐ-CP",
    "Số: 57-NQ/TW,57,NQ/TW",
    "Số: 72/2025/QH15,72/2025,QH15",
    "Số: 012/QĐ- UBND,12,QĐ-UBND",
    "Số 7/QÐĐ-UBND.,07,QĐ-UBND",
    "Số; 1178/QD-UBND,1178,QĐ-UBND",
  })
  void extractsNumbersOfAllFamilies(String line, String number, String notation) {
    PageContent page = decision(line, "Hà Nội, ngày 09 tháng 6 năm 2025").page();
    assertThat(clean(FieldName.CODE_NUMBER, page)).contains(number);
    assertThat(clean(FieldName.CODE_NOTATION, page)).contains(notation);
  }

  @Test
  void ignoresArrivalStampNumber() {
    PageContent page =
        issued()
            .at(60, 116, "CV ĐẾN")
            .at(60, 130, "Số: 4512/VP")
            .at(60, 144, "Ngày: 17/4/2025")
            .page();
    assertThat(clean(FieldName.CODE_NUMBER, page)).contains("1178");
    assertThat(clean(FieldName.TYPE_NAME, page)).contains("Quyết định");
    assertThat(clean(FieldName.SUBJECT, page))
        .contains("Về việc ban hành Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2025");
  }

  @Test
  void ignoresSignatureStampAboveHeader() {
    PageContent page =
        issued()
            .at(430, 8, "Ký bởi: Ủy ban nhân dân")
            .at(430, 16, "Thời gian ký: 05/01/2021 08:15:24 +07:00")
            .at(100, 20, "TRUNG TÂM CÔNG BÁO")
            .page();
    assertThat(clean(FieldName.ORGAN_NAME, page)).contains("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG");
    assertThat(clean(FieldName.ISSUED_DATE, page)).contains("2025-04-15");
  }

  @Test
  void extractsLetterSubjectBelowNumber() {
    PageContent page =
        new Paper()
            .motto()
            .centered(170, 60, "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG")
            .centered(170, 76, "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI")
            .at(90, 98, "Số: 807/VPĐKĐĐ-ĐKCG")
            .centered(425, 98, "Đắk Lắk, ngày 03 tháng 7 năm 2024")
            .centered(170, 118, "V/v chỉnh lý biến động Giấy")
            .centered(170, 133, "chứng nhận của hộ ông Thưởng")
            .at(200, 175, "Kính gửi: Chi nhánh")
            .body(210)
            .page();
    assertThat(clean(FieldName.TYPE_NAME, page)).contains("Công văn");
    assertThat(clean(FieldName.SUBJECT, page))
        .contains("V/v chỉnh lý biến động Giấy chứng nhận của hộ ông Thưởng");
    assertThat(clean(FieldName.CODE_NOTATION, page)).contains("VPĐKĐĐ-ĐKCG");
    assertThat(findings(page)).isEmpty();
  }

  @Test
  void notationContradictingTitleLowersConfidence() {
    PageContent agrees = issued().page();
    PageContent contradicts =
        decision("Số: 1178/KH-UBND", "Hải Phòng, ngày 15 tháng 4 năm 2025").page();
    assertThat(confidence(FieldName.TYPE_NAME, contradicts))
        .isLessThan(confidence(FieldName.TYPE_NAME, agrees) - 0.2);
  }

  @Test
  void extractsDossierCodesFromTextAndBarcodes() {
    PageContent first = issued().at(85, 500, "Mã hồ sơ: H31.16 - 250415 - 0007").page();
    PageContent second = new Paper().barcode("https://x.vn/?ma=000.00.12.H24-250415-0001").page(2);
    assertThat(
            extractor.extract(List.of(first, second)).fields().stream()
                .filter(field -> field.name().equals(FieldName.DOSSIER_CODE))
                .flatMap(field -> field.clean().stream()))
        .containsExactly("000.00.12.H24-250415-0001", "H31.16-250415-0007");
  }

  @Test
  void extractsLabelledNumbers() {
    PageContent page =
        issued()
            .at(85, 500, "Mã số thuế: 0100233488 Mã TTHC 1.009664")
            .at(85, 520, "Số định danh cá nhân: 031 090 012345")
            .page();
    assertThat(clean(FieldName.TAX_CODE, page)).contains("0100233488");
    assertThat(clean(FieldName.ID_NUMBER, page)).contains("031090012345");
    assertThat(clean(FieldName.PROCEDURE_CODE, page)).contains("1.009664");
  }

  @Test
  void reportsWrongCheckDigit() {
    PageContent page = issued().at(85, 500, "MST: 0100233489").page();
    assertThat(clean(FieldName.TAX_CODE, page)).isEmpty();
    assertThat(findings(page)).containsExactly(fieldFinding(INVALID_FORMAT, FieldName.TAX_CODE));
  }

  @Test
  void ignoresCodesInListOfProcedures() {
    PageContent page = issued().at(85, 500, "1.009664").at(85, 520, "1.009645").page();
    assertThat(clean(FieldName.PROCEDURE_CODE, page)).isEmpty();
  }

  @Test
  void choosesLabelledProcedureCode() {
    PageContent page =
        issued()
            .at(85, 500, "Mã số thủ tục hành chính: 1.009664")
            .at(85, 520, "Thay thế thủ tục 1.009645 và 1.009646")
            .page();
    assertThat(clean(FieldName.PROCEDURE_CODE, page)).contains("1.009664");
  }

  @Test
  void ignoresTableOfLabelledCodes() {
    PageContent page =
        issued().at(85, 500, "Mã TTHC: 1.009664").at(85, 520, "Mã TTHC: 1.009645").page();
    assertThat(clean(FieldName.PROCEDURE_CODE, page)).isEmpty();
  }

  @Test
  void otherPaperReturnsOnlyFindings() {
    Extraction extraction = extractor.extract(List.of(new Paper().body(100).body(300).page()));
    assertThat(extraction.fields()).isEmpty();
    assertThat(extraction.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.KIND_UNKNOWN);
  }

  @Test
  void noOrEmptyPagesReturnOnlyFindings() {
    PageContent empty = new PageContent(1, 595, 842, List.of(), List.of());
    assertThat(extractor.extract(List.of()).findings()).hasSize(1);
    assertThat(extractor.extract(List.of(empty)).findings()).hasSize(1);
  }

  @Test
  void reportsLowConfidence() {
    Paper paper = new Paper().confidence(0.5).motto();
    PageContent page =
        paper
            .centered(170, 60, "ỦY BAN NHÂN DÂN")
            .centered(170, 76, "THÀNH PHỐ HẢI PHÒNG")
            .at(110, 98, "Số: 11/QĐ-UBND")
            .centered(300, 130, "QUYẾT ĐỊNH")
            .page();
    assertThat(findings(page))
        .contains(fieldFinding(FindingCode.LOW_CONFIDENCE, FieldName.ORGAN_NAME));
  }

  private double confidence(FieldName name, PageContent page) {
    return extractor.extract(List.of(page)).field(name).orElseThrow().confidence();
  }
}
