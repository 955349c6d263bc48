package vn.sohoa.extract.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoa.extract.learn.SamplePapers.lines;
import static vn.sohoa.extract.learn.SamplePapers.proposal;
import static vn.sohoa.extract.learn.SamplePapers.read;
import static vn.sohoa.extract.learn.SamplePapers.titled;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.Layout;

class KindProposerTest {
  private static final String TITLE = "PHIẾU KIỂM TRA KHO";

  private static Map<String, FieldPlan> fields(KindProposal proposal) {
    return proposal.plan().fields().stream()
        .collect(Collectors.toMap(FieldPlan::anchor, plan -> plan));
  }

  private static FieldPlan field(KindProposal proposal, String anchor) {
    return proposal.plan().fields().stream()
        .filter(plan -> plan.anchor().equals(anchor))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> value(Extraction reading, String name) {
    return reading.field(new FieldName(name)).flatMap(ExtractedField::clean);
  }

  private static Paper store(String name, String place, String area, String day) {
    return lines(
        titled(TITLE),
        "1. Tên kho hàng: " + name,
        "2. Địa điểm kho: " + place,
        "3. Diện tích kho: " + area,
        "Kho được kiểm tra ngày " + day,
        "Phiếu này được lập thành hai bản có giá trị như nhau");
  }

  private static KindProposal stores() {
    return proposal(
        store("Kho Một", "Lô 5 đường Mẫu", "1.250 m2", "12/3/2025"),
        store("Nhà kho Hai", "Số 8 phố Ví Dụ", "860 m2", "05/11/2024"),
        store("Bãi Ba", "Thôn Thử", "2.400 m2", "27/01/2025"));
  }

  @Test
  void labelsWithDifferentValuesAreFields() {
    KindProposal stores = stores();

    assertThat(fields(stores))
        .containsOnlyKeys(
            "Tên kho hàng", "Địa điểm kho", "Diện tích kho", "Kho được kiểm tra ngày");
    assertThat(field(stores, "Diện tích kho").type()).isEqualTo(ValueType.whole("area"));
    assertThat(field(stores, "Kho được kiểm tra ngày").type()).isEqualTo(ValueType.whole("date"));
    assertThat(fields(stores).values()).allMatch(FieldPlan::required);
  }

  @Test
  void theCommentsHaveTheValuesOfEachSample() {
    ProposedField first = stores().fields().getFirst();

    assertThat(first.values())
        .containsExactly(Optional.of("Kho Một"), Optional.of("Nhà kho Hai"), Optional.of("Bãi Ba"));
  }

  @Test
  void anotherPaperOfTheKindIsRead() {
    Extraction reading =
        read(stores(), store("Kho Bốn", "Khu công nghiệp Mẫu", "5.000 m2", "19/9/2025"));

    assertThat(reading.kind()).map(Kind::id).contains("mau");
    assertThat(value(reading, "tenKhoHang")).contains("Kho Bốn");
    assertThat(value(reading, "diaDiemKho")).contains("Khu công nghiệp Mẫu");
    assertThat(value(reading, "dienTichKho")).contains("5000 m²");
    assertThat(value(reading, "khoDuocKiemTraNgay")).contains("2025-09-19");
  }

  @Test
  void knownLabelsGiveNames() {
    KindProposal proposal =
        proposal(
            lines(titled(TITLE), "Tên dự án: Nhà máy Một", "Mã số thuế: 0100112437"),
            lines(titled(TITLE), "Tên dự án: Nhà máy Hai", "Mã số thuế: 0100109106"));

    assertThat(proposal.plan().fields().get(0).name()).isEqualTo("projectName");
    assertThat(proposal.plan().fields().get(1).type()).isEqualTo(ValueType.whole("taxCode"));
  }

  @Test
  void aLabelMayStandBehindAValue() {
    KindProposal proposal =
        proposal(
            lines(titled(TITLE), "Giới tính: Nam Quốc tịch: Nhật Bản"),
            lines(titled(TITLE), "Giới tính: Nữ Quốc tịch: Hàn Quốc"));

    assertThat(fields(proposal)).containsOnlyKeys("Giới tính", "Quốc tịch");
    assertThat(proposal.fields().getFirst().values())
        .containsExactly(Optional.of("Nam"), Optional.of("Nữ"));
  }

  @Test
  void withinAParagraphALabelIsFollowedByADateOrTheLike() {
    KindProposal proposal =
        proposal(
            lines(titled(TITLE), "Giấy chứng nhận số: AB12; cấp lần đầu ngày 12/05/2015 tại Mẫu"),
            lines(titled(TITLE), "Giấy chứng nhận số: CD34; cấp lần đầu ngày 03/11/2019 tại Thử"));

    assertThat(fields(proposal)).containsOnlyKeys("Giấy chứng nhận số", "cấp lần đầu ngày");
    assertThat(field(proposal, "cấp lần đầu ngày").type().cleaner()).isEqualTo("date");
    assertThat(proposal.fields().getFirst().values())
        .containsExactly(Optional.of("AB12"), Optional.of("CD34"));
  }

  @Test
  void wordsThatAddressesShareAreNoLabel() {
    KindProposal proposal =
        proposal(
            lines(titled(TITLE), "Địa điểm kho: Lô 5, khu công nghiệp Mẫu, thành phố Thử"),
            lines(titled(TITLE), "Địa điểm kho: Lô B2, khu công nghiệp Ví Dụ, thành phố Giả"));

    assertThat(fields(proposal)).containsOnlyKeys("Địa điểm kho");
  }

  @Test
  void labelsThatBeginAlikeAreNoShorterLabel() {
    KindProposal proposal =
        proposal(
            lines(titled(TITLE), "Địa điểm hoạt động: Lô 5", "Tên kho hàng: Một"),
            lines(titled(TITLE), "Địa điểm cơ sở: Lô B2", "Tên kho hàng: Hai"));

    assertThat(fields(proposal)).containsOnlyKeys("Tên kho hàng");
  }

  @Test
  void aKindOfTheProgramMayBeLearntAnew() {
    List<Sample> samples =
        SamplePapers.of(
            lines(titled("GIẤY PHÉP XÂY DỰNG"), "Số tầng được phép: 2", "Cấp cho: Công ty Một"),
            lines(titled("GIẤY PHÉP XÂY DỰNG"), "Số tầng được phép: 5", "Cấp cho: Công ty Hai"));

    KindProposal proposal =
        new KindProposer(Kinds.builtIn()).propose("giay-phep-xay-dung", samples).orElseThrow();

    assertThat(proposal.rivals()).extracting(Kind::id).doesNotContain("giay-phep-xay-dung");
    Paper another =
        lines(titled("GIẤY PHÉP XÂY DỰNG"), "Số tầng được phép: 7", "Cấp cho: Công ty Ba");
    Extraction reading = read(proposal, another);
    assertThat(reading.kind()).map(Kind::id).contains("giay-phep-xay-dung");
    assertThat(value(reading, proposal.plan().fields().getFirst().name())).contains("7");
  }

  @Test
  void specksAndMisreadLettersDoNotHideALabel() {
    KindProposal proposal =
        proposal(
            lines(titled(TITLE), "| Người phụ trách kho: Nguyễn Văn Mẫu"),
            lines(titled("PHIẾU KlỂM TRA KHO"), "Người phụ trácb kho: Trần Thị Thử"),
            lines(titled(TITLE), ". Người phụ trách kho: Lê Giả"));

    assertThat(fields(proposal)).containsOnlyKeys("Người phụ trách kho");
    assertThat(proposal.plan().marks().getFirst().text()).isEqualTo(TITLE);
    assertThat(proposal.fields().getFirst().values())
        .containsExactly(
            Optional.of("Nguyễn Văn Mẫu"), Optional.of("Trần Thị Thử"), Optional.of("Lê Giả"));
  }

  @Test
  void aMisreadLetterInConstantTextMakesNoField() {
    KindProposal proposal =
        proposal(
            lines(titled(TITLE), "Tên kho hàng: Một", "Phiếu này có giá trị như nhau cho các bên"),
            lines(titled(TITLE), "Tên kho hàng: Hai", "Phiếu này có giá trj như nhau cho các bên"),
            lines(titled(TITLE), "Tên kho hàng: Ba", "Phiếu này có giá trị như nhau cho cóc bên"));

    assertThat(fields(proposal)).containsOnlyKeys("Tên kho hàng");
  }

  @Test
  void theSameValueOnAllSamplesIsMentionedOnly() {
    KindProposal proposal =
        proposal(
            lines(titled(TITLE), "Sổ lưu: Phòng Một cửa", "Tên kho hàng: Một"),
            lines(titled(TITLE), "Sổ lưu: Phòng Một cửa", "Tên kho hàng: Hai"));

    assertThat(fields(proposal)).containsOnlyKeys("Tên kho hàng");
    assertThat(proposal.fields().getFirst().isConstant()).isTrue();
    assertThat(proposal.fields().getFirst().plan().anchor()).isEqualTo("Sổ lưu");
  }

  @Test
  void aLabelThatIsPrintedTwiceHasTwoFields() {
    KindProposal proposal =
        proposal(
            lines(
                titled(TITLE), "Bên A", "Họ và tên: Mẫu Một", "Bên B", "", "", "Họ và tên: Thử Ba"),
            lines(
                titled(TITLE),
                "Bên A",
                "Họ và tên: Mẫu Hai",
                "Bên B",
                "",
                "",
                "Họ và tên: Thử Bốn"));

    List<ProposedField> fields = proposal.fields();
    assertThat(fields).hasSize(2);
    assertThat(fields.get(0).values())
        .containsExactly(Optional.of("Mẫu Một"), Optional.of("Mẫu Hai"));
    assertThat(fields.get(1).values())
        .containsExactly(Optional.of("Thử Ba"), Optional.of("Thử Bốn"));
    assertThat(fields.get(1).plan().name()).isEqualTo(fields.get(0).plan().name() + "2");
    assertThat(fields.get(1).plan().band()).isPresent();
  }

  @Test
  void aValueMayBeInTheNextCellOrBelow() {
    KindProposal proposal =
        proposal(
            lines(titled(TITLE), "Họ, chữ đệm:", "NGUYỄN MẪU")
                .at(85, 300, "Nơi lưu giữ")
                .at(300, 300, "Kho Một"),
            lines(titled(TITLE), "Họ, chữ đệm:", "TRẦN THỬ")
                .at(85, 300, "Nơi lưu giữ")
                .at(300, 300, "Bãi Hai"));

    assertThat(fields(proposal)).containsOnlyKeys("Họ, chữ đệm", "Nơi lưu giữ");
    assertThat(field(proposal, "Họ, chữ đệm").below()).isTrue();
    assertThat(proposal.fields().get(1).values())
        .containsExactly(Optional.of("Kho Một"), Optional.of("Bãi Hai"));
  }

  @Test
  void aPaperOfAnotherKindWithTheSameTitleRemainsWhatItIs() {
    KindProposal proposal =
        proposal(
            lines(titled("THÔNG BÁO"), "Tên kho hàng bị khóa: Một", "Người phụ trách kho: Mẫu"),
            lines(titled("THÔNG BÁO"), "Tên kho hàng bị khóa: Hai", "Người phụ trách kho: Thử"));

    assertThat(proposal.rivals()).map(Kind::id).contains("thong-bao");
    assertThat(
            read(
                    proposal,
                    lines(
                        titled("THÔNG BÁO"),
                        "Tên kho hàng bị khóa: Ba",
                        "Người phụ trách kho: Giả"))
                .kind())
        .map(Kind::id)
        .contains("mau");
    assertThat(read(proposal, lines(titled("THÔNG BÁO"), "Về việc nghỉ lễ")).kind())
        .map(Kind::id)
        .contains("thong-bao");
  }

  @Test
  void aPaperWithoutTitleIsRecognisedByItsTexts() {
    KindProposal proposal =
        proposal(
            lines(new Paper(), "Tên kho hàng: Một", "Người phụ trách: Mẫu", "Diện tích kho: 5 m2"),
            lines(new Paper(), "Tên kho hàng: Hai", "Người phụ trách: Thử", "Diện tích kho: 6 m2"));

    assertThat(proposal.plan().layout()).isEqualTo(Layout.FREE);
    assertThat(proposal.plan().marks()).noneMatch(MarkPlan::isTitle);
    Paper misread =
        lines(new Paper(), "Tên kho hàng: Ba", "Ngvời phụ trách: Giả", "Diện tích kho: 7 m2");
    assertThat(read(proposal, misread).kind()).map(Kind::id).contains("mau");
    assertThat(read(proposal, lines(new Paper(), "Tên kho hàng: Bốn")).kind()).isEmpty();
  }

  @Test
  void aFormIsTold() {
    assertThat(stores().plan().layout()).isEqualTo(Layout.FORM);
  }

  @Test
  void theHeaderOfAnAdministrativePaperNeedsNoFields() {
    Paper[] papers = new Paper[2];
    for (int at = 0; at < papers.length; at++) {
      papers[at] =
          lines(
              titled(TITLE)
                  .at(85, 60, "BAN QUẢN LÝ KHU KINH TẾ")
                  .at(85, 100, "Số: 1" + at + "/PKT-BQL")
                  .at(330, 100, "Hải Phòng, ngày 1" + at + " tháng 4 năm 2025")
                  .centered(300, 150, "Về kết quả kiểm tra kho " + at),
              "Tên kho hàng: Kho " + at,
              "Nơi nhận:",
              "- Như trên;",
              "- Lưu: VT, phòng " + at);
    }

    KindProposal proposal = proposal(papers);

    assertThat(proposal.plan().layout()).isEqualTo(Layout.ADMINISTRATIVE);
    assertThat(proposal.plan().requires())
        .contains("codeNumber", "codeNotation", "issuedDate", "subject");
    assertThat(fields(proposal)).containsOnlyKeys("Tên kho hàng");
  }

  @Test
  void samplesWithNothingInCommonGiveNoProposal() {
    List<Sample> samples =
        SamplePapers.of(
            lines(titled("PHIẾU KIỂM TRA KHO"), "Tên kho hàng: Một"),
            lines(titled("BẢN CAM KẾT MÔI TRƯỜNG"), "Chủ cơ sở: Hai"));

    assertThat(new KindProposer(Kinds.builtIn()).propose("mau", samples)).isEmpty();
  }
}
