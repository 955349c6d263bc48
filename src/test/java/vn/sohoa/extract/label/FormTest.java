package vn.sohoa.extract.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;

/** Forms (tờ khai): blanks, items, explanations, translations. */
class FormTest {
  private static final Kinds KINDS =
      Kinds.of(
          KindReader.read(
              "form.yaml",
              """
              id: to-khai-thu
              name: {vi: Tờ khai thử, en: Trial form}
              legalBasis: example
              layout: free
              recognise:
                - {title: TỜ KHAI THỬ, weight: 1}
              fields:
                - {name: fullName, label: {vi: Họ tên, en: Full name}, anchors: [Họ và tên], below: true, required: true}
                - {name: birthDate, label: {vi: Ngày sinh, en: Born}, anchors: [Ngày sinh], cleaner: date}
                - {name: address, label: {vi: Địa chỉ, en: Address}, anchors: [Địa chỉ thường trú], lines: 2}
                - {name: phone, label: {vi: Điện thoại, en: Telephone}, anchors: [Điện thoại], cleaner: phone}
                - {name: projectName, label: {vi: Tên dự án, en: Project}, anchors: [Tên dự án], lines: 3}
                - {name: scale, label: {vi: Quy mô, en: Scale}, anchors: [Quy mô], lines: 2}
              """));

  private static Paper form() {
    return new Paper().centered(300, 60, "TỜ KHAI THỬ");
  }

  private static Extraction extract(Paper paper) {
    return new Extractor(() -> KINDS).extract(List.of(paper.page()));
  }

  private static Optional<String> value(Paper paper, String name) {
    return extract(paper).field(new FieldName(name)).flatMap(ExtractedField::clean);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1. Họ và tên: ..........LÊ VĂN AN...............      | LÊ VĂN AN
          1. Họ và tên:……LÊ VĂN AN………                           | LÊ VĂN AN
          Họ và tên: LÊ VĂN AN_________                         | LÊ VĂN AN
          a) Họ và tên (viết chữ in hoa): LÊ VĂN AN             | LÊ VĂN AN
          1.1. Họ và tên: (ghi bằng chữ in hoa) LÊ VĂN AN       | LÊ VĂN AN
          - Họ và tên (chữ in hoa) : ....... LÊ VĂN AN          | LÊ VĂN AN
          Họ và tên/Full name: LÊ VĂN AN                        | LÊ VĂN AN
          Họ và tên / Full name: LÊ VĂN AN                      | LÊ VĂN AN
          Họ và tên (in hoa)/Full name: LÊ VĂN AN               | LÊ VĂN AN
          Họ và tên - Full name (block letters): LÊ VĂN AN      | LÊ VĂN AN
          Họ và tên: LÊ VĂN AN; b) Giới tính: Nam               | LÊ VĂN AN
          Họ và tên: LÊ VĂN AN ........ Nơi sinh: Hà Nội        | LÊ VĂN AN
          Họ và tên: LÊ VĂN AN (Việt kiều)                      | LÊ VĂN AN (Việt kiều)
          Họ và tên: Họ và tên LÊ VĂN AN                        | Họ và tên LÊ VĂN AN
          """)
  void readsValueOfItem(String line, String expected) {
    assertThat(value(form().at(85, 120, line), "fullName")).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Họ và tên: ....................
          Họ và tên: ........ Nơi sinh: ........
          Họ và tên: ________ Nơi sinh: Hà Nội
          Họ và tên (chữ in hoa): ………
          """)
  void emptyBlankIsMissing(String line) {
    Extraction read = extract(form().at(85, 120, line).at(400, 120, "Số: 15"));

    assertThat(read.field(new FieldName("fullName")).flatMap(ExtractedField::clean)).isEmpty();
    assertThat(read.findings())
        .containsExactly(Finding.ofField(FindingCode.FIELD_MISSING, "fullName", ""));
  }

  // whose name it is, the abbreviation tells and the definition does not
  @Test
  void abbreviationAtTheEndOfALabelIsNoValue() {
    assertThat(value(form().at(85, 120, "Họ và tên NLĐ: LÊ VĂN AN"), "fullName")).isEmpty();
  }

  @Test
  void emptyBlankOfOptionalFieldIsNothing() {
    Extraction read =
        extract(
            form()
                .at(85, 120, "Họ và tên: LÊ VĂN AN")
                .at(85, 140, "Ngày sinh: ....../....../.......... Nơi sinh: .........."));

    assertThat(read.field(new FieldName("birthDate"))).isEmpty();
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void readsDateAmongBlanks() {
    assertThat(value(form().at(85, 120, "Ngày sinh: ...05.../...02.../..1990..."), "birthDate"))
        .contains("1990-02-05");
  }

  @Test
  void joinsDottedLines() {
    Paper paper =
        form()
            .at(85, 120, "2. Địa chỉ thường trú: …… Số 12 đường Lê Hồng Phong, phường Gia Viên ……")
            .at(85, 140, "………thành phố Hải Phòng…………………")
            .at(85, 160, "3. Điện thoại: ……0912 345 678……");

    assertThat(value(paper, "address"))
        .contains("Số 12 đường Lê Hồng Phong, phường Gia Viên thành phố Hải Phòng");
    assertThat(value(paper, "phone")).contains("+84912345678");
  }

  @Test
  void readsValueOnNextDottedLine() {
    Paper paper =
        form()
            .at(85, 120, "Tên dự án: ………………………………")
            .at(85, 140, "………Nhà máy linh kiện Thử Nghiệm………")
            .at(85, 160, "………Địa điểm: ………");

    assertThat(value(paper, "projectName")).contains("Nhà máy linh kiện Thử Nghiệm");
  }

  @Test
  void takesNoOtherLabelForValue() {
    Paper paper = form().at(85, 120, "Điện thoại:").at(300, 120, "Email: 0912345678");

    assertThat(value(paper, "phone")).isEmpty();
  }

  @Test
  void continuesOverNumberButNotOverItem() {
    Paper paper =
        form()
            .at(85, 120, "Quy mô: diện tích xây dựng, kể cả phần nhà ở của công nhân, là khoảng")
            .at(85, 137, "12.500 m2")
            .at(85, 154, "1.2. Vốn: 5 tỷ đồng");

    assertThat(value(paper, "scale"))
        .contains("diện tích xây dựng, kể cả phần nhà ở của công nhân, là khoảng 12.500 m2");
  }

  @Test
  void readsTwoColumnsWithTranslationsBelow() {
    Paper paper =
        form()
            .at(85, 120, "Họ và tên: LÊ THỊ BÌNH")
            .at(330, 120, "Điện thoại: 0912345678")
            .at(85, 134, "Full name")
            .at(330, 134, "Telephone");

    assertThat(value(paper, "fullName")).contains("LÊ THỊ BÌNH");
    assertThat(value(paper, "phone")).contains("+84912345678");
  }

  @Test
  void takesNoTranslationForValueBelow() {
    Paper paper =
        form()
            .at(85, 120, "Họ và tên")
            .at(330, 120, "Điện thoại")
            .at(85, 134, "Full name")
            .at(85, 148, "LÊ THỊ BÌNH");

    assertThat(value(paper, "fullName")).contains("LÊ THỊ BÌNH");
  }

  @Test
  void dottedLinesThatWereTakenOffAreBlanks() {
    Paper paper =
        form()
            .at(85, 120, "Điện thoại:")
            .at(330, 120, "Nơi cấp Hải Phòng")
            .blank(165, 320, 120)
            .at(85, 140, "Địa chỉ thường trú: Số 12 đường Lê Hồng Phong")
            .blank(220, 540, 140)
            .at(200, 160, "thành phố Hải Phòng")
            .blank(85, 540, 160);

    assertThat(value(paper, "phone")).isEmpty();
    assertThat(value(paper, "address")).contains("Số 12 đường Lê Hồng Phong thành phố Hải Phòng");
  }

  @Test
  void valueInPenIsLeftToPerson() {
    Extraction read =
        extract(form().at(85, 120, "Điện thoại:").at(165, 120, "0912345678").written());
    ExtractedField phone = read.field(new FieldName("phone")).orElseThrow();

    assertThat(phone.clean()).isEmpty();
    assertThat(phone.raw()).contains("0912345678");
    assertThat(phone.confidence()).isZero();
    assertThat(phone.box().orElseThrow().x()).isEqualTo(165);
    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.HANDWRITTEN, "phone", "0912345678"));
  }

  @Test
  void badlyReadValueBesidePrintIsLeftToPerson() {
    Extraction read =
        extract(form().at(85, 120, "Tên dự án:").confidence(0.4).on(165, 120, "Nhô mấy 7hf"));

    assertThat(read.field(new FieldName("projectName")).orElseThrow().clean()).isEmpty();
    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.HANDWRITTEN, "projectName", "Nhô mấy 7hf"));
  }

  @Test
  void badlyReadPageIsNotHandwritten() {
    Extraction read = extract(form().confidence(0.5).at(85, 120, "Tên dự án: Nhà máy linh kiện"));

    assertThat(read.field(new FieldName("projectName")).orElseThrow().clean())
        .contains("Nhà máy linh kiện");
    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.LOW_CONFIDENCE, "projectName", "Nhà máy linh kiện"));
  }

  @Test
  void tallDigitsAreNeverSure() {
    Paper paper = form().confidence(0.97).at(85, 120, "Điện thoại:");

    assertThat(confidence(paper.on(165, 120, "0912345678"))).isGreaterThan(0.9);
    assertThat(
            confidence(
                form().confidence(0.97).at(85, 120, "Điện thoại:").tall(165, 120, "0912345678")))
        .isLessThanOrEqualTo(0.85);
  }

  private static double confidence(Paper paper) {
    return extract(paper).field(new FieldName("phone")).orElseThrow().confidence();
  }
}
