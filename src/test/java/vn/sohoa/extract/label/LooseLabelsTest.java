package vn.sohoa.extract.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;

/** Labels in wordings that no definition lists. */
class LooseLabelsTest {
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
              fields:
                - name: projectName
                  label: {vi: Dự án, en: Project}
                  anchors: [Tên dự án]
                - name: investorName
                  label: {vi: Nhà đầu tư, en: Investor}
                  anchors: [Tên nhà đầu tư]
                - name: totalCapital
                  label: {vi: Vốn, en: Capital}
                  anchors: [Tổng vốn đầu tư của dự án]
                  pattern: '[0-9][0-9.,]* đồng'
                - name: representativeName
                  label: {vi: Đại diện, en: Representative}
                  anchors: [Người đại diện theo pháp luật]
              """));

  private static Extraction read(String line) {
    return new Extractor(() -> KINDS)
        .extract(
            List.of(
                new Paper()
                    .motto()
                    .centered(300, 130, "ĐƠN ĐỀ NGHỊ THỬ")
                    .at(85, 200, line)
                    .page()));
  }

  private static Optional<ExtractedField> field(String line, String name) {
    return read(line).field(new FieldName(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tổng số vốn đầu tư của dự án: 120.000 đồng|totalCapital|120.000 đồng",
        "4. Tổng số vốn đầu tư của cả dự án: 120.000 đồng|totalCapital|120.000 đồng",
        "a) Người đại diện pháp luật: Trần Văn B|representativeName|Trần Văn B",
        "Tên gọi dự án: Nhà máy Thử Nghiệm|projectName|Nhà máy Thử Nghiệm",
        "Tổng mức đầu tư: 120.000 đồng|totalCapital|120.000 đồng",
        "Tên (của) dự án (nếu có): Nhà máy Thử Nghiệm|projectName|Nhà máy Thử Nghiệm",
      })
  void labelThatSharesMostWordsIsItsOwn(String line, String name, String value) {
    Optional<ExtractedField> field = field(line, name);

    assertThat(field.flatMap(ExtractedField::clean)).contains(value);
    assertThat(field.orElseThrow().confidence()).isLessThan(0.9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tên nhà thầu: Công ty Thử Nghiệm|investorName",
        "Nơi thực hiện dự án: Lô CN-05, khu công nghiệp Thử Nghiệm|projectName",
        "Mã số nhà đầu tư: 0100000000|investorName",
        "Vốn đầu tư nước ngoài: 120.000 đồng|totalCapital",
        "Tổng số vốn đầu tư của dự án: chưa xác định|totalCapital",
        "Theo người đại diện của pháp luật hiện hành|representativeName",
        "Người được đại diện: Trần Văn B|representativeName",
      })
  void otherLabelIsNot(String line, String name) {
    assertThat(field(line, name)).isEmpty();
  }

  @Test
  void listedLabelPrecedesAnotherWording() {
    Extraction read =
        new Extractor(() -> KINDS)
            .extract(
                List.of(
                    new Paper()
                        .motto()
                        .centered(300, 130, "ĐƠN ĐỀ NGHỊ THỬ")
                        .at(85, 200, "Tên gọi dự án: Nhà máy A")
                        .at(85, 220, "Tên dự án: Nhà máy B")
                        .page()));

    assertThat(read.field(new FieldName("projectName")).flatMap(ExtractedField::clean))
        .contains("Nhà máy B");
  }
}
