package vn.sohoa.extract.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;

/** Heads as offices write them, beside the model of NĐ 30/2020. */
class UnusualHeadsTest {
  private static Paper head(String parent, String name, String number) {
    return new Paper()
        .motto()
        .centered(170, 60, parent)
        .centered(170, 76, name)
        .at(110, 98, number)
        .centered(425, 98, "An Giang, ngày 15 tháng 4 năm 2025");
  }

  private static Extraction extract(Paper paper) {
    return new Extractor().extract(List.of(paper.page()));
  }

  private static Optional<String> clean(Extraction extraction, FieldName name) {
    return extraction.field(name).flatMap(ExtractedField::clean);
  }

  @Test
  void departmentIsNoNumber() {
    Extraction extraction =
        extract(
            head("UBND TỈNH AN GIANG", "SỞ NỘI VỤ", "Số: 1605/QyĐ-SNV")
                .centered(300, 130, "QUY ĐỊNH")
                .centered(300, 150, "Tiếp công dân")
                .body(200));

    assertThat(clean(extraction, FieldName.CODE_NUMBER)).contains("1605");
    assertThat(clean(extraction, FieldName.CODE_NOTATION)).contains("QyĐ-SNV");
    assertThat(clean(extraction, FieldName.ORGAN_NAME)).contains("UBND TỈNH AN GIANG SỞ NỘI VỤ");
  }

  @Test
  void lastWordsOfASignersOfficeAreNoTitle() {
    Extraction extraction =
        extract(
            new Paper()
                .motto()
                .body(200)
                .centered(300, 400, "NGƯỜI ĐẠI DIỆN THEO PHÁP")
                .centered(300, 416, "LUẬT"));

    assertThat(extraction.kind()).isEmpty();
  }

  @Test
  void knownNameThatIsBrokenAnywhereIsMended() {
    Extraction extraction =
        extract(
            head("BAN QUÂN LÝ KHU", "KINH TẾ HẢI PHONG", "Số: 1605/QĐ-BQL")
                .centered(300, 130, "QUYẾT ĐỊNH")
                .centered(300, 150, "Về việc tăng cường công tác")
                .body(200));

    assertThat(clean(extraction, FieldName.ORGAN_NAME))
        .contains("BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG");
  }

  @Test
  void communeIsNotTakenForTheProvinceOfLikeName() {
    Extraction extraction =
        extract(
            head("ỦY BAN NHÂN DÂN", "XÃ HÀ NAM", "Số: 1605/QĐ-UBND")
                .centered(300, 130, "QUYẾT ĐỊNH")
                .centered(300, 150, "Về việc tăng cường công tác")
                .body(200));

    assertThat(clean(extraction, FieldName.ORGAN_NAME)).contains("ỦY BAN NHÂN DÂN XÃ HÀ NAM");
  }

  @Test
  void committeeWithoutItsPlaceIsCut() {
    Extraction extraction =
        extract(
            head("", "ỦY BAN NHÂN DÂN", "Số: 1605/QĐ-UBND")
                .centered(300, 130, "QUYẾT ĐỊNH")
                .centered(300, 150, "Về việc tăng cường công tác")
                .body(200));

    assertThat(extraction.field(FieldName.ORGAN_NAME).orElseThrow().confidence()).isLessThan(0.6);
  }

  @Test
  void mendedNotationKeepsRawTextAndIsLessSure() {
    Extraction extraction =
        extract(
            head("BỘ LAO ĐỘNG", "TRƯỜNG ĐẠI HỌC ĐỒNG LỘC", "Số: 1605/TB-PHĐL")
                .centered(300, 130, "THÔNG BÁO")
                .centered(300, 150, "Tuyển sinh năm 2025")
                .body(200));

    ExtractedField notation = extraction.field(FieldName.CODE_NOTATION).orElseThrow();
    assertThat(notation.clean()).contains("TB-ĐHĐL");
    assertThat(notation.raw()).contains("TB-PHĐL");
    assertThat(notation.confidence()).isBetween(0.6, 0.9);
  }

  @Test
  void unitWrittenOutIsTold() {
    Extraction extraction =
        extract(
            head("BỘ LAO ĐỘNG", "TRƯỜNG ĐẠI HỌC ĐỒNG LỘC", "Số: 1605/TB-QL Đào tạo")
                .centered(300, 130, "THÔNG BÁO")
                .centered(300, 150, "Tuyển sinh năm 2025")
                .body(200));

    assertThat(clean(extraction, FieldName.CODE_NOTATION)).contains("TB-QL Đào tạo");
    assertThat(extraction.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.UNUSUAL_FORM);
  }

  @Test
  void titleNamesTheIssuer() {
    Paper one =
        head("ỦY BAN NHÂN DÂN", "TỈNH NAM ĐỊNH", "Số: 157/QĐ-NĐ-UB")
            .centered(300, 130, "QUYẾT ĐỊNH CỦA CHỦ TỊCH UBND TỈNH NAM ĐỊNH")
            .centered(300, 147, "Về việc thành lập Ban Chỉ đạo")
            .body(215);
    Paper two =
        head("ỦY BAN NHÂN DÂN", "TỈNH NAM ĐỊNH", "Số: 157/QĐ-NĐ-UB")
            .centered(300, 130, "QUYẾT ĐỊNH")
            .centered(300, 147, "CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN")
            .centered(300, 164, "TỈNH NAM ĐỊNH")
            .centered(300, 181, "Về việc thành lập Ban Chỉ đạo")
            .body(240);

    for (Paper paper : List.of(one, two)) {
      Extraction extraction = extract(paper);
      assertThat(clean(extraction, FieldName.TYPE_NAME)).contains("Quyết định");
      assertThat(clean(extraction, FieldName.CODE_NOTATION)).contains("QĐ-NĐ-UB");
      assertThat(clean(extraction, FieldName.SUBJECT)).contains("Về việc thành lập Ban Chỉ đạo");
      assertThat(extraction.findings()).isEmpty();
    }
  }

  @Test
  void subjectNeedsNoOpening() {
    Extraction extraction =
        extract(
            head("ỦY BAN NHÂN DÂN", "TỈNH AN GIANG", "Số: 157/QĐ-UBND")
                .centered(300, 130, "QUYẾT ĐỊNH")
                .centered(300, 150, "Xử phạt vi phạm hành chính trong lĩnh vực đất đai")
                .centered(300, 167, "đôi với Công ty cổ phần Bình Minh")
                .body(215));

    assertThat(clean(extraction, FieldName.SUBJECT))
        .contains(
            "Xử phạt vi phạm hành chính trong lĩnh vực đất đai đối với Công ty cổ phần Bình Minh");
    assertThat(extraction.field(FieldName.SUBJECT).flatMap(ExtractedField::raw).orElseThrow())
        .contains("đôi với");
  }
}
