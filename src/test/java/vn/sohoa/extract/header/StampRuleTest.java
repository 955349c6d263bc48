package vn.sohoa.extract.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.DateBounds;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.FieldName;

/** Stamps on a paper and digital signatures in its file. */
class StampRuleTest {
  private static Paper letter() {
    return new Paper()
        .motto()
        .centered(170, 60, "ỦY BAN NHÂN DÂN")
        .centered(170, 76, "THÀNH PHỐ HẢI PHÒNG")
        .at(110, 98, "Số: 1178/QĐ-UBND")
        .centered(425, 98, "Hải Phòng, ngày 15 tháng 4 năm 2025")
        .centered(300, 130, "QUYẾT ĐỊNH")
        .centered(300, 150, "Về việc thử nghiệm")
        .body(215);
  }

  private static Optional<String> value(Paper paper, FieldName name) {
    return field(paper, name, ExternalEvidence.NONE).flatMap(ExtractedField::clean);
  }

  private static Optional<ExtractedField> field(
      Paper paper, FieldName name, ExternalEvidence evidence) {
    return new Extractor().extract(List.of(paper.page()), evidence).field(name);
  }

  @ParameterizedTest
  @CsvSource({"MẬT,MẬT", "TỐI MẬT,TỐI MẬT", "TUYỆT MẬT,TUYỆT MẬT", "TÔI MẶT,TỐI MẬT"})
  void detectsSecrecyStamp(String stamp, String value) {
    Paper paper = letter().at(60, 116, stamp);

    assertThat(value(paper, FieldName.SECRECY)).contains(value);
    assertThat(Extractor.isSecret(paper.page())).isTrue();
  }

  @Test
  void ignoresSecrecyWordInSentence() {
    Paper paper = letter().at(85, 330, "Bảo vệ bí MẬT nhà nước theo quy định");

    assertThat(Extractor.isSecret(paper.page())).isFalse();
    assertThat(value(paper, FieldName.SECRECY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HỎA TỐC", "THƯỢNG KHẨN", "KHẨN"})
  void detectsUrgencyStamp(String stamp) {
    assertThat(value(letter().at(60, 116, stamp), FieldName.URGENCY)).contains(stamp);
  }

  @Test
  void readsNumberOfArrivalStamp() {
    Paper paper =
        letter().at(60, 116, "CÔNG VĂN ĐẾN").at(60, 130, "Số: 4512").at(60, 144, "Ngày: 17/4/2025");

    assertThat(value(paper, FieldName.CODE_NUMBER)).contains("1178");
    assertThat(value(paper, FieldName.ARRIVAL_NUMBER)).contains("4512");
    assertThat(value(paper, FieldName.ARRIVAL_DATE)).contains("2025-04-17");
  }

  @Test
  void doesNotUseStampAsMissingNumber() {
    Paper paper =
        new Paper()
            .motto()
            .centered(170, 60, "ỦY BAN NHÂN DÂN")
            .centered(425, 98, "Hải Phòng, ngày 15 tháng 4 năm 2025")
            .at(60, 90, "CÔNG VĂN ĐẾN")
            .at(60, 104, "Số: 4512/VP")
            .centered(300, 150, "QUYẾT ĐỊNH")
            .body(215);

    assertThat(value(paper, FieldName.CODE_NUMBER)).isEmpty();
  }

  @Test
  void listsRecipientsWithoutTheArchiveCopy() {
    Paper paper =
        letter()
            .at(85, 600, "Nơi nhận:")
            .at(85, 615, "- Như Điều 3;")
            .at(85, 630, "- Sở Tài chính;")
            .at(85, 645, "- Lưu: VT, QLĐT.");

    Extraction read = new Extractor().extract(List.of(paper.page()));

    assertThat(
            read.fields().stream()
                .filter(field -> field.name().equals(FieldName.RECIPIENTS))
                .flatMap(field -> field.clean().stream()))
        .containsExactlyInAnyOrder("Như Điều 3", "Sở Tài chính");
  }

  private static Paper handwritten() {
    return new Paper()
        .motto()
        .centered(170, 60, "ỦY BAN NHÂN DÂN")
        .at(100, 98, "Số:")
        .scrawl(125, 98, "892")
        .on(160, 98, "/CT-UBND")
        .at(300, 98, "Quảng Ngãi, ngày")
        .scrawl(420, 98, "45")
        .on(440, 98, "tháng 3 năm 2024")
        .centered(300, 130, "CHỈ THỊ")
        .body(200);
  }

  @Test
  void boundsHandwrittenDayByItsMonth() {
    ExtractedField date =
        field(handwritten(), FieldName.ISSUED_DATE, ExternalEvidence.NONE).orElseThrow();

    assertThat(date.clean()).isEmpty();
    assertThat(date.box()).isPresent();
    assertThat(date.bounds())
        .contains(new DateBounds(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)));
  }

  @Test
  void boundsHandwrittenDayBySignature() {
    var evidence =
        new ExternalEvidence(List.of(LocalDate.of(2024, 3, 18)), List.of(), Optional.empty());

    Extraction read = new Extractor().extract(List.of(handwritten().page()), evidence);

    assertThat(read.field(FieldName.ISSUED_DATE).flatMap(ExtractedField::bounds))
        .contains(new DateBounds(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 18)));
    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.HANDWRITTEN, "issuedDate", "2024-03-01/2024-03-18"));
  }

  @Test
  void lowersConfidenceOfDateAfterSignature() {
    var evidence =
        new ExternalEvidence(List.of(LocalDate.of(2025, 4, 10)), List.of(), Optional.empty());

    ExtractedField date = field(letter(), FieldName.ISSUED_DATE, evidence).orElseThrow();

    assertThat(date.confidence()).isLessThan(0.6);
    assertThat(new Extractor().extract(List.of(letter().page()), evidence).findings())
        .extracting(Finding::code)
        .contains(FindingCode.CONTRADICTION);
  }

  @Test
  void returnsYearOfDraft() {
    Paper draft =
        new Paper()
            .motto()
            .centered(170, 60, "BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG")
            .at(110, 98, "Số:")
            .on(170, 98, "/KH-BQL")
            .at(300, 98, "Hải Phòng, ngày")
            .on(410, 98, "tháng")
            .on(470, 98, "năm 2025")
            .centered(300, 130, "KẾ HOẠCH")
            .body(200);

    Extraction read = new Extractor().extract(List.of(draft.page()));

    assertThat(read.field(FieldName.CODE_NUMBER).flatMap(ExtractedField::clean)).isEmpty();
    assertThat(read.field(FieldName.ISSUED_DATE).flatMap(ExtractedField::clean)).isEmpty();
    assertThat(read.field(FieldName.ISSUED_YEAR).flatMap(ExtractedField::clean)).contains("2025");
    assertThat(read.findings()).extracting(Finding::code).contains(FindingCode.NOT_ISSUED);
  }
}
