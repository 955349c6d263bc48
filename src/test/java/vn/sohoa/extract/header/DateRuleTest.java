package vn.sohoa.extract.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.DateBounds;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.FieldName;

class DateRuleTest {
  private static Paper handwritten() {
    return new Paper()
        .motto()
        .centered(170, 60, "ỦY BAN NHÂN DÂN")
        .at(100, 98, "Số:")
        .handwritten(125, 98, "892")
        .on(160, 98, "/CT-UBND")
        .at(300, 98, "Quảng Ngãi, ngày")
        .handwritten(420, 98, "45")
        .on(440, 98, "tháng 3 năm 2024")
        .centered(300, 130, "CHỈ THỊ")
        .body(200);
  }

  @Test
  void boundsHandwrittenDayByMonth() {
    ExtractedField date =
        new Extractor()
            .extract(List.of(handwritten().page()))
            .field(FieldName.ISSUED_DATE)
            .orElseThrow();

    assertThat(date.clean()).isEmpty();
    assertThat(date.box()).isPresent();
    assertThat(date.bounds())
        .contains(new DateBounds(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)));
  }

  @Test
  void boundsHandwrittenDayBySignature() {
    var evidence =
        new ExternalEvidence(
            List.of(LocalDate.of(2024, 3, 18)), List.of(), Optional.empty(), Set.of());

    Extraction read = new Extractor().extract(List.of(handwritten().page()), evidence);

    assertThat(read.field(FieldName.ISSUED_DATE).flatMap(ExtractedField::bounds))
        .contains(new DateBounds(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 18)));
    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.HANDWRITTEN, "issuedDate", "2024-03-01/2024-03-18"));
  }

  @Test
  void extractsYearOfDraft() {
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
