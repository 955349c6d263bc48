package vn.sohoa.extract.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;

class KindFieldRuleTest {
  private static Extraction extract(Paper paper) {
    return new Extractor().extract(List.of(paper.page()));
  }

  private static Optional<String> value(Extraction extraction, String name) {
    return extraction.field(new FieldName(name)).flatMap(ExtractedField::clean);
  }

  private static Optional<String> kind(Extraction extraction) {
    return extraction.kind().map(Kind::id);
  }

  private static Paper permit() {
    return new Paper()
        .motto()
        .centered(170, 60, "UBND THÀNH PHỐ HẢI PHÒNG")
        .centered(170, 76, "BAN QUẢN LÝ KHU KINH TẾ")
        .centered(300, 120, "GIẤY PHÉP LAO ĐỘNG")
        .centered(300, 136, "WORK PERMIT")
        .centered(300, 152, "Số/No: 0123/GPLĐ")
        .at(85, 200, "1. Họ và tên / Full name: TANAKA HIROSHI")
        .at(85, 217, "2. Giới tính: Nam")
        .at(300, 217, "3. Ngày sinh: 05/01/1985")
        .at(85, 234, "4. Quốc tịch:")
        .at(250, 234, "Nhật Bản")
        .at(85, 251, "5. Hộ chiếu số: TK1234567")
        .at(85, 268, "6. Thời hạn làm việc từ ngày 01/02/2025 đến ngày 31/01/2027");
  }

  @Test
  void recognisesKindByTitleWithoutFullHeader() {
    Extraction read = extract(permit());

    assertThat(kind(read)).contains("giay-phep-lao-dong");
    assertThat(value(read, "typeName")).contains("Giấy phép lao động");
  }

  @Test
  void findsValuesAfterLabelsAndInNextCell() {
    Extraction read = extract(permit());

    assertThat(value(read, "fullName")).contains("TANAKA HIROSHI");
    assertThat(value(read, "sex")).contains("Nam");
    assertThat(value(read, "birthDate")).contains("1985-01-05");
    assertThat(value(read, "nationality")).contains("Nhật Bản");
    assertThat(value(read, "passportNumber")).contains("TK1234567");
    assertThat(value(read, "validFrom")).contains("2025-02-01");
    assertThat(value(read, "validUntil")).contains("2027-01-31");
    assertThat(value(read, "permitNumber")).contains("0123/GPLĐ");
  }

  @Test
  void findsLabelWithMisreadLetter() {
    Paper paper =
        new Paper()
            .motto()
            .centered(300, 120, "GIẤY CHỨNG NHẬN")
            .centered(300, 137, "ĐĂNG KÝ ĐẦU TƯ")
            .centered(300, 154, "Mã số dự ản: 2150123456")
            .centered(300, 171, "Chứng nhân lân đầu: ngày 12 tháng 5 năm 2019")
            .centered(300, 188, "Chứng nhận thay đổi lần thứ 3: ngày 02 tháng 10 năm 2024")
            .at(85, 230, "1. Tên dự án đầu tư: Nhà máy sản xuất linh kiện điện tử Thử Nghiệm");

    Extraction read = extract(paper);

    assertThat(kind(read)).contains("gcn-dang-ky-dau-tu");
    assertThat(value(read, "investmentProjectCode")).contains("2150123456");
    assertThat(value(read, "firstCertifiedOn")).contains("2019-05-12");
    assertThat(value(read, "amendmentNumber")).contains("3");
    assertThat(value(read, "amendedOn")).contains("2024-10-02");
    assertThat(value(read, "projectName"))
        .contains("Nhà máy sản xuất linh kiện điện tử Thử Nghiệm");
  }

  @Test
  void reportsMissingRequiredField() {
    Extraction read =
        extract(new Paper().motto().centered(300, 120, "GIẤY PHÉP LAO ĐỘNG").body(200));

    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.FIELD_MISSING, "passportNumber", ""))
        .doesNotContain(Finding.ofField(FindingCode.FIELD_MISSING, "subject", ""));
  }

  @Test
  void extractsFieldsOfAddedKind() {
    Kinds kinds =
        Kinds.builtIn()
            .with(
                KindReader.read(
                    "sticker.yaml",
                    """
                    id: tem-kiem-dinh
                    name: {vi: Tem kiểm định, en: Inspection sticker}
                    legalBasis: example
                    layout: free
                    recognise:
                      - {title: TEM KIỂM ĐỊNH, weight: 1}
                    fields:
                      - name: plateNumber
                        label: {vi: Biển số, en: Plate}
                        anchors: [Biển kiểm soát]
                        pattern: '\\d{2}[A-Z]\\d?-\\d{3}\\.?\\d{2}'
                        required: true
                      - name: checkedOn
                        label: {vi: Ngày, en: Checked on}
                        anchors: [Ngày kiểm định]
                        cleaner: date
                    """));
    Paper paper =
        new Paper()
            .centered(300, 60, "TEM KIỂM ĐỊNH")
            .at(85, 100, "Biển kiểm soát: 15A-123.45")
            .at(85, 120, "Ngày kiểm định")
            .at(260, 120, "31/02/2025");

    Extraction read = new Extractor(() -> kinds).extract(List.of(paper.page()));

    assertThat(kind(read)).contains("tem-kiem-dinh");
    assertThat(value(read, "plateNumber")).contains("15A-123.45");
    assertThat(value(read, "checkedOn")).isEmpty();
    assertThat(read.findings())
        .containsExactly(Finding.ofField(FindingCode.IMPOSSIBLE_DATE, "checkedOn", "31/02/2025"));
  }

  @ParameterizedTest
  @CsvSource({"HĐ27706,", "Số 27706, 27706", "(27706), 27706", "27706/HĐ, 27706/HĐ"})
  void endOfAWordIsNoValue(String printed, @Nullable String found) {
    Kinds kinds =
        slip(
            """
              - name: contract
                label: {vi: Hợp đồng, en: Contract}
                anchors: [Hợp đồng]
                pattern: '[0-9][0-9A-ZĐ/]{1,40}'
            """);
    Paper paper = new Paper().centered(300, 60, "PHIẾU THỬ").at(85, 100, "Hợp đồng: " + printed);

    Extraction read = new Extractor(() -> kinds).extract(List.of(paper.page()));

    assertThat(value(read, "contract")).isEqualTo(Optional.ofNullable(found));
  }

  @Test
  void aNameInCapitalsGoesOnInCapitals() {
    Kinds kinds =
        slip(
            """
              - name: owner
                label: {vi: Chủ, en: Owner}
                anchors: [Tên doanh nghiệp]
                lines: 2
              - name: keeper
                label: {vi: Người giữ, en: Keeper}
                anchors: [Người giữ]
                lines: 2
            """);
    Paper paper =
        new Paper()
            .centered(300, 60, "PHIẾU THỬ")
            .at(85, 100, "Tên doanh nghiệp: CÔNG TY CỔ PHẦN SẢN XUẤT VÀ THƯƠNG MẠI NHỰA VẠN HẢI")
            .at(85, 116, "HẢI PHÒNG")
            .at(
                85,
                140,
                "Người giữ: Nguyễn Văn Thử, trú tại phường Gia Viên, thành phố Hải Phòng nay")
            .at(85, 156, "XÁC NHẬN");

    Extraction read = new Extractor(() -> kinds).extract(List.of(paper.page()));

    assertThat(value(read, "owner"))
        .contains("CÔNG TY CỔ PHẦN SẢN XUẤT VÀ THƯƠNG MẠI NHỰA VẠN HẢI HẢI PHÒNG");
    assertThat(value(read, "keeper"))
        .contains("Nguyễn Văn Thử, trú tại phường Gia Viên, thành phố Hải Phòng nay");
  }

  @Test
  void reportsNameWithPossibleTitle() {
    Kinds kinds =
        slip(
            """
              - name: owner
                label: {vi: Chủ, en: Owner}
                anchors: [Chủ sở hữu]
                cleaner: personName
            """);
    Paper paper =
        new Paper().centered(300, 60, "PHIẾU THỬ").at(85, 100, "Chủ sở hữu: ÔNG ÍCH KHIÊM");

    Extraction read = new Extractor(() -> kinds).extract(List.of(paper.page()));

    assertThat(value(read, "owner")).contains("Ông Ích Khiêm");
    assertThat(read.field(new FieldName("owner")).orElseThrow().confidence()).isLessThan(0.6);
    assertThat(read.findings())
        .containsExactly(Finding.ofField(FindingCode.LOW_CONFIDENCE, "owner", "Ông Ích Khiêm"));
  }

  @Test
  void convertsOnlyViqrFields() {
    Kinds kinds =
        slip(
            """
              - name: owner
                label: {vi: Chủ, en: Owner}
                anchors: [Chủ sở hữu]
                encoding: viqr
                cleaner: personName
              - name: keeper
                label: {vi: Người giữ, en: Keeper}
                anchors: [Người giữ]
            """);
    Paper paper =
        new Paper()
            .centered(300, 60, "PHIẾU THỬ")
            .at(85, 100, "Chủ sở hữu: Tra^`n Thi. Ha`")
            .at(85, 120, "Người giữ: Tra^`n A");

    Extraction read = new Extractor(() -> kinds).extract(List.of(paper.page()));

    assertThat(value(read, "owner")).contains("Trần Thị Hà");
    assertThat(read.field(new FieldName("owner")).orElseThrow().raw()).contains("Tra^`n Thi. Ha`");
    assertThat(value(read, "keeper")).contains("Tra^`n A");
  }

  @Test
  void distinguishesSuspensionFromNotice() {
    Paper paper =
        new Paper()
            .motto()
            .centered(170, 60, "BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG")
            .at(110, 98, "Số: 12/TB-BQL")
            .centered(425, 98, "Hải Phòng, ngày 15 tháng 4 năm 2025")
            .centered(300, 130, "THÔNG BÁO")
            .centered(300, 147, "Về việc dừng giải quyết hồ sơ")
            .body(200);

    assertThat(kind(extract(paper))).contains("thong-bao-dung");
  }

  @Test
  void preservesRunnersUp() {
    Paper paper = permit().at(85, 300, "Quốc tịch: Hàn Quốc");

    ExtractedField nationality = extract(paper).field(new FieldName("nationality")).orElseThrow();

    assertThat(nationality.others()).hasSize(1);
    assertThat(nationality.others().getFirst().reason()).contains("Quốc tịch");
  }

  private static Extraction card(String number, String sex, String birth) {
    return extract(
        new Paper()
            .motto()
            .centered(300, 120, "CĂN CƯỚC CÔNG DÂN")
            .centered(300, 136, "Citizen Identity Card")
            .at(200, 180, "Số/No: " + number)
            .at(200, 200, "Họ và tên/Full name: TRẦN THỊ THỬ NGHIỆM")
            .at(200, 220, "Ngày sinh/Date of birth: " + birth)
            .at(200, 240, "Giới tính/Sex: " + sex));
  }

  @Test
  void raisesConfidenceOfConsistentPersonalNumber() {
    ExtractedField number =
        card("031190012345", "Nữ", "02/03/1990").field(FieldName.ID_NUMBER).orElseThrow();

    assertThat(number.clean()).contains("031190012345");
    assertThat(number.chosen().reason()).contains("agree with its digits");
  }

  @Test
  void reportsContradictingPersonalNumber() {
    Extraction otherSex = card("031190012345", "Nam", "02/03/1990");
    Extraction otherYear = card("031190012345", "Nữ", "02/03/1991");

    for (Extraction read : List.of(otherSex, otherYear)) {
      assertThat(read.findings()).extracting(Finding::code).contains(FindingCode.IDENTITY_MISMATCH);
      assertThat(read.field(FieldName.ID_NUMBER).orElseThrow().confidence()).isLessThan(0.6);
    }
  }

  /** Returns one kind of paper with these fields. */
  private static Kinds slip(String fields) {
    String head =
        """
        id: phieu-thu
        name: {vi: Phiếu thử, en: Trial slip}
        legalBasis: example
        layout: free
        recognise:
          - {title: PHIẾU THỬ, weight: 1}
        fields:
        """;
    return Kinds.of(KindReader.read("slip.yaml", head + fields.indent(2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chủ đầu tư: Công ty Thử Nghiệm|Công ty Thử Nghiệm",
        "2. Chủ đầu tư Công ty Thử Nghiệm|Công ty Thử Nghiệm",
        "đại diện của chủ đầu tư: Công ty Thử Nghiệm|Công ty Thử Nghiệm",
        "Chủ đầu tư phải báo cáo Công ty Thử Nghiệm|",
        "trách nhiệm của chủ đầu tư Công ty Thử Nghiệm|",
        "(Sử dụng cho chủ đầu tư: Công ty Thử Nghiệm)|",
        "Chủ đầu tư: Công ty Thử Nghiệm Chức vụ: Giám đốc|Công ty Thử Nghiệm",
        "Chủ đầu tư: Công ty Thử Nghiệm 6. Email (nếu có): a@b.vn|Công ty Thử Nghiệm",
        "Chủ đầu tư: Công ty Thử Nghiệm; ngày cấp: 12/03/2020|Công ty Thử Nghiệm",
        "Chủ đầu tư: Tên gọi của đơn vị : Công ty Thử Nghiệm|",
      })
  void labelWithAColonIsNeverRunningText(String line, String value) {
    Kinds kinds =
        Kinds.of(
            KindReader.read(
                "slip.yaml",
                """
                id: phieu-thu
                name: {vi: Phiếu thử, en: Trial slip}
                legalBasis: example
                layout: free
                recognise:
                  - {title: PHIẾU THỬ, weight: 1}
                fields:
                  - name: ownerName
                    label: {vi: Chủ, en: Owner}
                    anchors: ["Chủ đầu tư:"]
                """));

    Extraction read =
        new Extractor(() -> kinds)
            .extract(List.of(new Paper().centered(300, 100, "PHIẾU THỬ").at(85, 200, line).page()));

    assertThat(value(read, "ownerName")).isEqualTo(Optional.ofNullable(value));
  }
}
