package vn.sohoa.extract.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;

/** Title blocks of drawings (khung tên), and letters of companies without a national heading. */
class OtherLayoutsTest {
  private static final Kinds DRAWING =
      Kinds.of(
          KindReader.read(
              "drawing.yaml",
              """
              id: ban-ve
              name: {vi: Bản vẽ, en: Drawing}
              legalBasis: example
              layout: free
              recognise:
                - {text: TÊN BẢN VẼ, zone: bottom-right, weight: 1}
              fields:
                - {name: ownerName, label: {vi: Chủ đầu tư, en: Owner}, anchors: [Chủ đầu tư], below: true, lines: 2}
                - {name: projectName, label: {vi: Dự án, en: Project}, anchors: [Dự án], below: true, lines: 2}
                - {name: drawingTitle, label: {vi: Tên bản vẽ, en: Title}, anchors: [Tên bản vẽ], below: true, lines: 2}
                - {name: drawingScale, label: {vi: Tỷ lệ, en: Scale}, anchors: [Tỷ lệ], below: true}
                - {name: drawingNumber, label: {vi: Số hiệu, en: Number}, anchors: [Số hiệu], below: true}
              """));

  private static Optional<String> value(Kinds kinds, Paper paper, String name) {
    return new Extractor(() -> kinds)
        .extract(List.of(paper.page()))
        .field(new FieldName(name))
        .flatMap(ExtractedField::clean);
  }

  @Test
  void readsTitleBlockWithValuesBelow() {
    Paper paper =
        new Paper()
            .at(400, 600, "CHỦ ĐẦU TƯ / OWNER:")
            .at(400, 614, "CÔNG TY TNHH THỬ NGHIỆM")
            .at(400, 632, "DỰ ÁN / PROJECT:")
            .at(400, 646, "NHÀ MÁY LINH KIỆN")
            .at(400, 660, "ĐIỆN TỬ SỐ 2")
            .at(400, 678, "TÊN BẢN VẼ")
            .at(400, 692, "MẶT BẰNG TỔNG THỂ")
            .at(400, 710, "TỶ LỆ")
            .at(480, 710, "SỐ HIỆU")
            .at(400, 724, "1/500")
            .at(480, 724, "KT-01");

    assertThat(value(DRAWING, paper, "ownerName")).contains("CÔNG TY TNHH THỬ NGHIỆM");
    assertThat(value(DRAWING, paper, "projectName")).contains("NHÀ MÁY LINH KIỆN ĐIỆN TỬ SỐ 2");
    assertThat(value(DRAWING, paper, "drawingTitle")).contains("MẶT BẰNG TỔNG THỂ");
    assertThat(value(DRAWING, paper, "drawingScale")).contains("1/500");
    assertThat(value(DRAWING, paper, "drawingNumber")).contains("KT-01");
  }

  @Test
  void readsTitleBlockWithValuesBeside() {
    Paper paper =
        new Paper()
            .at(330, 700, "CHỦ ĐẦU TƯ")
            .at(420, 700, "CÔNG TY THỬ NGHIỆM")
            .at(330, 716, "TÊN BẢN VẼ")
            .at(420, 716, "MẶT CẮT A-A")
            .at(330, 732, "TỶ LỆ: 1/100")
            .at(450, 732, "SỐ HIỆU: KC-12");

    assertThat(value(DRAWING, paper, "ownerName")).contains("CÔNG TY THỬ NGHIỆM");
    assertThat(value(DRAWING, paper, "drawingTitle")).contains("MẶT CẮT A-A");
    assertThat(value(DRAWING, paper, "drawingScale")).contains("1/100");
    assertThat(value(DRAWING, paper, "drawingNumber")).contains("KC-12");
  }

  @Test
  void readsLetterOfCompany() {
    Paper paper =
        new Paper()
            .centered(160, 40, "CÔNG TY TNHH THỬ NGHIỆM")
            .at(60, 56, "Địa chỉ: Lô CN-05, Hải Phòng")
            .at(60, 98, "Số: 12/CV-TN")
            .centered(425, 98, "Hải Phòng, ngày 15 tháng 4 năm 2025")
            .at(60, 115, "V/v điều chỉnh dự án")
            .centered(300, 150, "Kính gửi: Ban Quản lý Khu kinh tế Hải Phòng")
            .body(180);

    Extraction read = new Extractor().extract(List.of(paper.page()));

    assertThat(read.kind().map(Kind::id)).contains("cong-van");
    assertThat(value(Kinds.builtIn(), paper, "codeNumber")).contains("12");
    assertThat(value(Kinds.builtIn(), paper, "codeNotation")).contains("CV-TN");
    assertThat(value(Kinds.builtIn(), paper, "issuedDate")).contains("2025-04-15");
    assertThat(value(Kinds.builtIn(), paper, "organName")).contains("CÔNG TY TNHH THỬ NGHIỆM");
    assertThat(value(Kinds.builtIn(), paper, "subject")).contains("V/v điều chỉnh dự án");
  }
}
