package vn.sohoa.extract.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoa.extract.WhatIsRead.clean;
import static vn.sohoa.extract.WhatIsRead.fieldFinding;
import static vn.sohoa.extract.WhatIsRead.findings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.page.PageContent;

class CertifiedCopyRuleTest {
  private static Paper decision() {
    return new Paper()
        .motto()
        .centered(170, 60, "ỦY BAN NHÂN DÂN")
        .centered(170, 76, "THÀNH PHỐ HẢI PHÒNG")
        .at(110, 98, "Số: 1178/QĐ-UBND")
        .centered(425, 98, "Hải Phòng, ngày 15 tháng 4 năm 2025")
        .centered(300, 130, "QUYẾT ĐỊNH")
        .centered(300, 150, "Về việc thành lập tổ công tác")
        .body(215);
  }

  @Test
  void stampOfACertifiedCopyIsRead() {
    PageContent page =
        decision()
            .at(320, 600, "CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH")
            .at(330, 616, "Số chứng thực: 1234")
            .on(460, 616, "Quyển số: 01/2026-SCT/BS")
            .at(330, 632, "Ngày 05 tháng 3 năm 2026")
            .at(340, 648, "VĂN PHÒNG CÔNG CHỨNG HẢI AN")
            .page();

    assertThat(clean(CertifiedCopyRule.FORM, page))
        .contains("Chứng thực bản sao đúng với bản chính");
    assertThat(clean(CertifiedCopyRule.NUMBER, page)).contains("1234");
    assertThat(clean(CertifiedCopyRule.BOOK, page)).contains("01/2026-SCT/BS");
    assertThat(clean(CertifiedCopyRule.DAY, page)).contains("2026-03-05");
    assertThat(clean(CertifiedCopyRule.AUTHORITY, page)).contains("VĂN PHÒNG CÔNG CHỨNG HẢI AN");
    assertThat(clean(FieldName.ISSUED_DATE, page)).contains("2025-04-15");
    assertThat(clean(FieldName.ORGAN_NAME, page)).contains("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG");
  }

  @ParameterizedTest
  @CsvSource({"SAO Y BẢN CHÍNH,Sao y bản chính", "SAO Y,Sao y", "TRÍCH SAO,Trích sao"})
  void formOfTheCopyIsToldApart(String stamp, String form) {
    PageContent page = decision().at(320, 600, stamp).at(320, 616, "Ngày 05/03/2026").page();

    assertThat(clean(CertifiedCopyRule.FORM, page)).contains(form);
    assertThat(clean(CertifiedCopyRule.DAY, page)).contains("2026-03-05");
  }

  @Test
  void aSentenceAboutCopiesIsNoStamp() {
    PageContent page =
        decision().at(85, 600, "Bản sao đúng với bản chính được lưu tại văn thư").page();

    assertThat(clean(CertifiedCopyRule.FORM, page)).isEmpty();
  }

  @Test
  void impossibleDayIsNoValue() {
    PageContent page =
        decision().at(320, 600, "SAO Y BẢN CHÍNH").at(320, 616, "Ngày 35 tháng 3 năm 2026").page();

    assertThat(clean(CertifiedCopyRule.DAY, page)).isEmpty();
  }

  @Test
  void aStampAboveTheHeadLeavesTheHeadItsDayAndIssuer() {
    PageContent page = decision().at(390, 20, "SAO Y BẢN CHÍNH").at(390, 36, "Số: 12/SY").page();

    assertThat(clean(CertifiedCopyRule.FORM, page)).contains("Sao y bản chính");
    assertThat(clean(CertifiedCopyRule.NUMBER, page)).contains("12");
    assertThat(clean(CertifiedCopyRule.DAY, page)).isEmpty();
    assertThat(clean(FieldName.ISSUED_DATE, page)).contains("2025-04-15");
  }

  @Test
  void aStampAboveTheIssuerIsOfItsOwnBody() {
    PageContent page =
        decision().at(100, 20, "SAO Y BẢN CHÍNH").at(100, 36, "Ngày 05/03/2026").page();

    assertThat(clean(CertifiedCopyRule.DAY, page)).contains("2026-03-05");
    assertThat(clean(CertifiedCopyRule.AUTHORITY, page)).isEmpty();
    assertThat(clean(FieldName.ORGAN_NAME, page)).contains("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG");
  }

  @Test
  void theDayOfTheStampIsNotThatOfTheForm() {
    PageContent page =
        new Paper()
            .motto()
            .centered(300, 130, "GIẤY ĐỀ NGHỊ ĐĂNG KÝ DOANH NGHIỆP")
            .body(215)
            .at(320, 500, "Hải Phòng, ngày 02 tháng 3 năm 2026")
            .at(320, 600, "SAO Y BẢN CHÍNH")
            .at(320, 616, "Hải Phòng, ngày 05 tháng 4 năm 2026")
            .page();

    assertThat(clean(CertifiedCopyRule.DAY, page)).contains("2026-04-05");
    assertThat(clean(FieldName.ISSUED_DATE, page)).contains("2026-03-02");
  }

  @Test
  void whatIsFilledInByHandIsLeftToAPerson() {
    PageContent page =
        decision()
            .at(320, 600, "SAO Y BẢN CHÍNH")
            .confidence(0.8)
            .at(320, 616, "Số: 12/SY")
            .at(320, 632, "Ngày 05 tháng 3 năm 2026")
            .page();

    assertThat(clean(CertifiedCopyRule.FORM, page)).contains("Sao y bản chính");
    assertThat(clean(CertifiedCopyRule.NUMBER, page)).isEmpty();
    assertThat(clean(CertifiedCopyRule.DAY, page)).isEmpty();
    assertThat(findings(page))
        .contains(
            fieldFinding(FindingCode.HANDWRITTEN, CertifiedCopyRule.NUMBER),
            fieldFinding(FindingCode.HANDWRITTEN, CertifiedCopyRule.DAY));
  }
}
