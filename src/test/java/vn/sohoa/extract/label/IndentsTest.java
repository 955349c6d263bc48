package vn.sohoa.extract.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;

class IndentsTest {
  private static final String FULL_LINE =
      "Lý do xin gia hạn: do chưa bố trí được nhân sự thay thế phù hợp";

  private static Optional<String> reason(Paper paper) {
    Kinds kinds =
        Kinds.of(
            KindReader.read(
                "form.yaml",
                """
                id: don-thu
                name: {vi: Đơn thử, en: Trial application}
                legalBasis: none
                layout: free
                recognise:
                  - {title: ĐƠN ĐỀ NGHỊ THỬ, weight: 1.3}
                fields:
                  - name: extensionReason
                    label: {vi: Lý do, en: Reason}
                    anchors: [Lý do xin gia hạn]
                    lines: 4
                """));
    return new Extractor(() -> kinds)
        .extract(List.of(paper.centered(300, 100, "ĐƠN ĐỀ NGHỊ THỬ").page()))
        .field(new FieldName("extensionReason"))
        .flatMap(ExtractedField::clean);
  }

  /** Elsewhere on the page a paragraph begins at 113 points and goes on at 85. */
  private static Paper indented() {
    return new Paper()
        .at(113, 200, "Công ty đã nộp đầy đủ hồ sơ theo quy định của pháp luật hiện hành ạ")
        .at(85, 217, "và cam kết thực hiện")
        .at(113, 240, FULL_LINE);
  }

  @Test
  void aParagraphAtTheIndentOfTheLabelIsNoPartOfItsValue() {
    assertThat(reason(indented().at(113, 257, "Công ty cam đoan những điều trên là đúng")))
        .contains("do chưa bố trí được nhân sự thay thế phù hợp");
  }

  @Test
  void aLineFurtherLeftGoesOn() {
    assertThat(reason(indented().at(85, 257, "với vị trí này")))
        .contains("do chưa bố trí được nhân sự thay thế phù hợp với vị trí này");
  }

  @Test
  void withoutIndentsALineGoesOn() {
    assertThat(reason(new Paper().at(113, 240, FULL_LINE).at(113, 257, "với vị trí này")))
        .contains("do chưa bố trí được nhân sự thay thế phù hợp với vị trí này");
  }

  @Test
  void aRestMayEndBeforeTheIndentOfTheFirstLine() {
    assertThat(reason(new Paper().at(113, 240, FULL_LINE).at(85, 257, "ạ")))
        .contains("do chưa bố trí được nhân sự thay thế phù hợp ạ");
  }
}
