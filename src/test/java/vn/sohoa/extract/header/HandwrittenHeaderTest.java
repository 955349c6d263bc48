package vn.sohoa.extract.header;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoa.clean.finding.FindingCode.HANDWRITTEN;
import static vn.sohoa.clean.finding.FindingCode.NOT_ISSUED;
import static vn.sohoa.extract.WhatIsRead.clean;
import static vn.sohoa.extract.WhatIsRead.fieldFinding;
import static vn.sohoa.extract.WhatIsRead.findings;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.page.PageContent;

/** Where the line reader read nothing, handwriting is bounded by printed parts, never guessed. */
class HandwrittenHeaderTest {
  private final Extractor extractor = new Extractor();

  @Test
  void doesNotGuessHandwriting() {
    Paper paper =
        new Paper()
            .motto()
            .centered(170, 60, "ỦY BAN NHÂN DÂN")
            .centered(170, 76, "TỈNH QUẢNG NGÃI")
            .at(100, 98, "Số:")
            .handwritten(125, 98, "892")
            .on(160, 98, "/CT-UBND")
            .at(300, 98, "Quảng Ngãi, ngày")
            .handwritten(420, 98, "45")
            .on(440, 98, "tháng 3 năm 2024")
            .centered(300, 130, "CHỈ THỊ")
            .centered(300, 150, "Về việc tăng cường công tác")
            .body(200);
    PageContent page = paper.page();
    Extraction extraction = extractor.extract(List.of(page));
    assertThat(clean(FieldName.CODE_NUMBER, page)).isEmpty();
    assertThat(extraction.field(FieldName.CODE_NUMBER).flatMap(ExtractedField::raw))
        .contains("892");
    assertThat(clean(FieldName.ISSUED_DATE, page)).isEmpty();
    assertThat(clean(FieldName.CODE_NOTATION, page)).contains("CT-UBND");
    assertThat(findings(page))
        .containsExactlyInAnyOrder(
            fieldFinding(HANDWRITTEN, FieldName.CODE_NUMBER),
            fieldFinding(HANDWRITTEN, FieldName.ISSUED_DATE));
  }

  private static Paper handwritten(Paper line) {
    return line.motto()
        .centered(170, 60, "ỦY BAN NHÂN DÂN")
        .centered(170, 76, "TỈNH QUẢNG NGÃI")
        .centered(300, 130, "CHỈ THỊ")
        .centered(300, 150, "Về việc tăng cường công tác")
        .body(200);
  }

  private static Paper blankNumber() {
    return new Paper().at(100, 98, "Số:").on(160, 98, "/CT-UBND");
  }

  @Test
  void handwrittenMonthHasNoBounds() {
    PageContent page =
        handwritten(
                new Paper()
                    .at(100, 98, "Số: 12/CT-UBND")
                    .at(300, 98, "Quảng Ngãi, ngày 15 tháng")
                    .handwritten(470, 98, "7")
                    .on(483, 98, "năm 2024"))
            .page();
    ExtractedField date =
        extractor.extract(List.of(page)).field(FieldName.ISSUED_DATE).orElseThrow();
    assertThat(date.clean()).isEmpty();
    assertThat(date.bounds()).hasToString("Optional[2024-01-01/2024-12-31]");
    assertThat(findings(page)).containsExactly(fieldFinding(HANDWRITTEN, FieldName.ISSUED_DATE));
  }

  @Test
  void printedMonthBoundsHandwrittenDay() {
    PageContent page =
        handwritten(
                new Paper()
                    .at(100, 98, "Số: 12/CT-UBND")
                    .at(300, 98, "Quảng Ngãi, ngày")
                    .handwritten(412, 98, "15")
                    .on(430, 98, "tháng 7 năm 2024"))
            .page();
    assertThat(extractor.extract(List.of(page)).field(FieldName.ISSUED_DATE).orElseThrow().bounds())
        .hasToString("Optional[2024-07-01/2024-07-31]");
  }

  @Test
  void dayCoveredByAdjacentWordIsNotDraft() {
    PageContent page =
        handwritten(
                blankNumber()
                    .at(300, 98, "Quảng Ngãi,")
                    .wide(378, 98, "ngày", 45)
                    .on(428, 98, "tháng 4 năm 2024"))
            .page();
    assertThat(findings(page))
        .contains(fieldFinding(HANDWRITTEN, FieldName.ISSUED_DATE))
        .doesNotContain(NOT_ISSUED.name());
  }

  @Test
  void dayReadAsDashIsNotDraft() {
    PageContent page =
        handwritten(
                blankNumber()
                    .at(300, 98, "Quảng Ngãi, ngày")
                    .handwritten(412, 98, "-")
                    .on(428, 98, "tháng 4 năm 2024"))
            .page();
    assertThat(findings(page))
        .contains(fieldFinding(HANDWRITTEN, FieldName.ISSUED_DATE))
        .doesNotContain(NOT_ISSUED.name());
  }
}
