package vn.sohoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.page.FilledPlace;
import vn.sohoa.page.FillingStyle;

/** Papers of the layout {@code form}. */
class FormTest {
  private static final Kinds KINDS =
      Kinds.of(
          KindReader.read(
              "form.yaml",
              """
              id: don-thu
              name: {vi: Đơn thử, en: Trial application}
              legalBasis: none
              layout: form
              recognise:
                - {title: ĐƠN ĐỀ NGHỊ THỬ, weight: 1.3}
              requires: [issuedDate]
              fields:
                - name: investorName
                  label: {vi: Nhà đầu tư, en: Investor}
                  anchors: [Tên nhà đầu tư]
                  required: true
              """));

  private static Paper form() {
    return new Paper().motto().centered(300, 130, "ĐƠN ĐỀ NGHỊ THỬ").body(200);
  }

  private static Paper filled() {
    return form().at(85, 300, "Tên nhà đầu tư: Công ty TNHH Thử Nghiệm");
  }

  private static Extraction read(Paper paper) {
    return new Extractor(() -> KINDS).extract(List.of(paper.page()));
  }

  private static Optional<String> value(Extraction read, FieldName name) {
    return read.field(name).flatMap(ExtractedField::clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hải Phòng, ngày 05 tháng 3 năm 2026",
        "Làm tại Hải Phòng, ngày 5 tháng 3 năm 2026",
        "Hải Phòng, ngày .05. tháng ..3.. năm 2026"
      })
  void dayIsReadAboveTheSignature(String line) {
    Extraction read = read(filled().at(320, 500, line).at(400, 520, "NHÀ ĐẦU TƯ"));

    assertThat(value(read, FieldName.ISSUED_DATE)).contains("2026-03-05");
    assertThat(value(read, FieldName.ISSUED_PLACE)).contains("Hải Phòng");
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void dayOfASentenceIsNotItsOwn() {
    Extraction read =
        read(filled().at(85, 500, "Căn cước cấp tại Hải Phòng, ngày 05 tháng 3 năm 2021 còn hạn"));

    assertThat(value(read, FieldName.ISSUED_DATE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015;",
        "(Kèm theo Văn bản đề nghị ngày 12 tháng 5 năm 2026)",
        "Hôm nay, ngày 12 tháng 5 năm 2026, tại Hải Phòng"
      })
  void dayOfAnotherPaperIsNotItsOwn(String line) {
    Extraction read = read(filled().centered(300, 150, line));

    assertThat(value(read, FieldName.ISSUED_DATE)).isEmpty();
    assertThat(value(read, FieldName.ISSUED_PLACE)).isEmpty();
    assertThat(read.findings())
        .containsExactly(Finding.ofField(FindingCode.FIELD_MISSING, "issuedDate", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ngày có hiệu lực", "Ngày ký kết", "Thời điểm bắt đầu"})
  void dayThatALabelAsksForIsNotItsOwn(String label) {
    Paper page = form().at(85, 180, label).at(300, 180, "ngày 08 tháng 01 năm 2026");

    assertThat(value(read(page), FieldName.ISSUED_DATE)).isEmpty();
    assertThat(
            value(
                read(page.at(320, 500, "Hải Phòng, ngày 15 tháng 12 năm 2025")),
                FieldName.ISSUED_DATE))
        .contains("2025-12-15");
  }

  @Test
  void dayBesideTheNumberIsItsOwn() {
    Paper letter = filled().at(110, 98, "Số: 12/CV-TN").at(300, 98, "ngày 05 tháng 3 năm 2026");

    assertThat(value(read(letter), FieldName.ISSUED_DATE)).contains("2026-03-05");
  }

  @Test
  void numberAndSenderAreReadIfItHasThem() {
    Paper letter =
        filled()
            .centered(170, 60, "CÔNG TY TNHH THỬ NGHIỆM")
            .at(110, 98, "Số: 12/CV-TN")
            .centered(425, 98, "Hải Phòng, ngày 05 tháng 3 năm 2026");

    Extraction read = read(letter);

    assertThat(value(read, FieldName.CODE_NUMBER)).contains("12");
    assertThat(value(read, FieldName.ORGAN_NAME)).contains("CÔNG TY TNHH THỬ NGHIỆM");
    assertThat(value(read, FieldName.ISSUED_DATE)).contains("2026-03-05");
    assertThat(value(read, FieldName.SUBJECT)).isEmpty();
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void nameOfALetterheadIsNotCut() {
    Paper letter =
        new Paper()
            .centered(300, 50, "NGÂN HÀNG TMCP THỬ NGHIỆM - CHI NHÁNH HẢI PHÒNG")
            .at(85, 66, "Địa chỉ: Lô F19, khu công nghiệp Thử Nghiệm, thành phố Hải Phòng")
            .at(110, 98, "Số: 144/CV-TN")
            .centered(450, 98, "Hải Phòng, ngày 05 tháng 3 năm 2026")
            .centered(300, 130, "ĐƠN ĐỀ NGHỊ THỬ")
            .body(200)
            .at(85, 300, "Tên nhà đầu tư: Công ty TNHH Thử Nghiệm");

    Extraction read = read(letter);

    assertThat(value(read, FieldName.ORGAN_NAME))
        .contains("NGÂN HÀNG TMCP THỬ NGHIỆM - CHI NHÁNH HẢI PHÒNG");
    assertThat(value(read, FieldName.CODE_NUMBER)).contains("144");
  }

  @Test
  void dayThatTwoRulesReadIsOnePossibility() {
    Paper letter =
        filled()
            .at(300, 98, "Hải Phòng, ngày 05")
            .on(420, 98, "tháng 3 năm 2026")
            .filled(FilledPlace.DAY, 405, 98, FillingStyle.TYPED, "05", 0.9999)
            .filled(FilledPlace.MONTH, 455, 98, FillingStyle.TYPED, "3", 0.9999)
            .at(320, 500, "Hải Phòng, ngày 05 tháng 3 năm 2026");

    Extraction read = read(letter);

    assertThat(value(read, FieldName.ISSUED_DATE)).contains("2026-03-05");
    assertThat(read.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Số hợp đồng: 475/HĐ-TN", "Số HĐ: 58/HĐ-TN"})
  void numberOfAnotherLabelIsNotThatOfTheHead(String line) {
    Extraction read = read(filled().at(110, 98, line));

    assertThat(value(read, FieldName.CODE_NUMBER)).isEmpty();
    assertThat(read.findings()).extracting(Finding::field).containsOnly(Optional.of("issuedDate"));
  }

  @Test
  void notationOfAnEnterpriseNeedNotHaveTheFormOfAuthorities() {
    Paper letter =
        filled()
            .centered(170, 60, "CÔNG TY TNHH THỬ NGHIỆM")
            .at(110, 98, "Số: 71/CV-2026")
            .centered(425, 98, "Hải Phòng, ngày 05 tháng 3 năm 2026");

    Extraction read = read(letter);

    assertThat(value(read, FieldName.CODE_NUMBER)).contains("71");
    assertThat(value(read, FieldName.CODE_NOTATION)).isEmpty();
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void blanksOfTheHeadAreNoDraft() {
    Paper blank =
        filled()
            .at(110, 98, "Số: ........")
            .centered(425, 98, "Hải Phòng, ngày ..... tháng ..... năm 2026");

    Extraction read = read(blank);

    assertThat(read.findings())
        .containsExactly(Finding.ofField(FindingCode.FIELD_MISSING, "issuedDate", ""));
  }

  @Test
  void missesOnlyWhatItsKindRequires() {
    assertThat(read(form()).findings())
        .containsExactlyInAnyOrder(
            Finding.ofField(FindingCode.FIELD_MISSING, "issuedDate", ""),
            Finding.ofField(FindingCode.FIELD_MISSING, "investorName", ""));
  }

  @Test
  void dayWrittenByHandIsLeftToAPerson() {
    Paper paper =
        filled()
            .confidence(0.5)
            .at(320, 500, "Hải Phòng, ngày 05 tháng 3 năm 2026")
            .confidence(0.95);

    Extraction read = read(paper);

    assertThat(value(read, FieldName.ISSUED_DATE)).isEmpty();
    assertThat(read.findings())
        .filteredOn(finding -> finding.field().filter("issuedDate"::equals).isPresent())
        .extracting(Finding::code)
        .containsExactly(FindingCode.HANDWRITTEN);
  }
}
