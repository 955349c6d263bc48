package vn.sohoa.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoa.clean.finding.FindingCode.COVER_SHEET;
import static vn.sohoa.clean.finding.FindingCode.FIELD_MISSING;
import static vn.sohoa.clean.finding.FindingCode.KIND_UNKNOWN;
import static vn.sohoa.clean.finding.FindingCode.PAGE_ORDER;
import static vn.sohoa.clean.finding.FindingCode.SEVERAL_PAPERS;
import static vn.sohoa.clean.finding.FindingCode.TWO_PAGES_ON_SHEET;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

class PapersTest {
  private static Paper head(String number, String date, String title) {
    return new Paper()
        .motto()
        .centered(170, 60, "BAN QUẢN LÝ")
        .centered(170, 76, "KHU KINH TẾ HẢI PHÒNG")
        .at(110, 98, number)
        .centered(425, 98, date)
        .centered(300, 130, title);
  }

  private static Paper decision() {
    return head("Số: 115/QĐ-BQL", "Hải Phòng, ngày 05 tháng 11 năm 2025", "QUYẾT ĐỊNH")
        .centered(300, 150, "Về việc cấp giấy phép xây dựng nhà xưởng")
        .body(215);
  }

  private static Paper permit(String number) {
    return head(number, "Hải Phòng, ngày 06 tháng 11 năm 2025", "GIẤY PHÉP XÂY DỰNG").body(215);
  }

  private static Paper application() {
    return head("Số:", "Hải Phòng, ngày 05 tháng 11 năm 2025", "ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP")
        .centered(300, 150, "Kính gửi: Ban Quản lý Khu kinh tế Hải Phòng")
        .body(215);
  }

  private static Paper continuation() {
    return new Paper().body(60).body(160);
  }

  private static Paper blank() {
    return new Paper();
  }

  private static Paper cover() {
    return new Paper().at(86, 57, "PHIẾU BÀN GIAO HỒ SƠ SỐ 7").at(87, 83, "Số tờ: 2");
  }

  private static Paper envelope() {
    return new Paper()
        .at(60, 60, "BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG")
        .at(60, 78, "Số: 115/QĐ-BQL")
        .at(250, 300, "Kính gửi: Công ty TNHH Thử Nghiệm")
        .at(250, 320, "Lô CN5, khu công nghiệp Thử Nghiệm");
  }

  private static Paper contents() {
    Paper list = new Paper().centered(300, 60, "MỤC LỤC VĂN BẢN, TÀI LIỆU");
    for (int row = 0; row < 12; row++) {
      list.at(85, 120 + 20 * row, "Quyết định của Ban Quản lý về việc giao đất cho công ty");
    }
    return list;
  }

  private static Extraction read(Paper... papers) {
    return read(ExternalEvidence.NONE, papers);
  }

  private static Extraction read(ExternalEvidence evidence, Paper... papers) {
    var pages = new ArrayList<PageContent>();
    for (Paper paper : papers) {
      pages.add(paper.page(pages.size() + 1));
    }
    return new Extractor().extract(pages, evidence);
  }

  private static List<Finding> findings(Extraction read, FindingCode code) {
    return read.findings().stream().filter(finding -> finding.code() == code).toList();
  }

  private static List<String> details(Extraction read, FindingCode code) {
    return findings(read, code).stream().map(Finding::detail).toList();
  }

  static Stream<List<Paper>> covers() {
    return Stream.of(
        List.of(cover()),
        List.of(blank()),
        List.of(envelope()),
        List.of(contents()),
        List.of(cover(), blank()),
        List.of(blank(), cover(), blank()));
  }

  @ParameterizedTest
  @MethodSource("covers")
  void headBehindCoversGivesKindAndFields(List<Paper> covers) {
    var papers = new ArrayList<>(covers);
    papers.add(decision());
    papers.add(continuation());
    int head = covers.size() + 1;

    Extraction read = read(papers.toArray(Paper[]::new));

    assertThat(read.kind().map(Kind::id)).contains("quyet-dinh");
    assertThat(read.field(FieldName.CODE_NUMBER).orElseThrow().clean()).contains("115");
    assertThat(read.fields()).extracting(ExtractedField::page).containsOnly(head);
    assertThat(findings(read, COVER_SHEET))
        .hasSize(covers.size())
        .allMatch(finding -> finding.page().isPresent() && finding.page().getAsInt() < head)
        .extracting(Finding::detail)
        .containsOnly(String.valueOf(head));
    assertThat(findings(read, FIELD_MISSING)).isEmpty();
  }

  @Test
  void enclosedDecisionDoesNotTakeOverFromApplication() {
    Extraction read = read(application(), decision(), continuation());

    assertThat(read.kind()).isEmpty();
    assertThat(findings(read, COVER_SHEET)).isEmpty();
    assertThat(details(read, SEVERAL_PAPERS)).containsExactly("1 ?; 2-3 quyet-dinh");
  }

  @Test
  void firstPageWithItsHeadUnreadIsNoCover() {
    assertThat(findings(read(continuation(), decision()), COVER_SHEET)).isEmpty();
  }

  @Test
  void fewDoubtfulWordsAreNoCover() {
    Paper scribble = new Paper().confidence(0.4).at(80, 60, "ĐưN ximv cấp qiấy");

    assertThat(findings(read(scribble, decision()), COVER_SHEET)).isEmpty();
  }

  @Test
  void pageWithUnreadInkIsNoCover() {
    ExternalEvidence evidence =
        new ExternalEvidence(List.of(), List.of(), Optional.empty(), Set.of(1));

    assertThat(findings(read(evidence, cover(), decision()), COVER_SHEET)).isEmpty();
    assertThat(findings(read(evidence, blank(), decision()), COVER_SHEET)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CỌNG HOẢ XÀ HỘl CHÙ NGHlA VIỆI NAM",
        "Hải Phòng, ngày 05 tháng 11 năm 2025",
        "Dộc lặp - Tự dơ"
      })
  void tracesOfAHeadAreNoCover(String trace) {
    Extraction read = read(new Paper().centered(425, 60, trace), decision());

    assertThat(findings(read, COVER_SHEET)).isEmpty();
  }

  @Test
  void pagesOfAStackAreNamedWithTheirKinds() {
    Extraction read = read(decision(), continuation(), application(), permit("Số: 116/GP-BQL"));

    assertThat(details(read, SEVERAL_PAPERS))
        .containsExactly("1-2 quyet-dinh; 3 ?; 4 giay-phep-xay-dung");
    assertThat(read.kind().map(Kind::id)).contains("quyet-dinh");
  }

  static Stream<Paper> enclosures() {
    return Stream.of(
        continuation(),
        decision(),
        permit("Số: 116/GP-BQL").at(85, 40, "PHỤ LỤC I"),
        permit("Số: 116/GP-BQL").at(85, 165, "(Kèm theo Quyết định số 115/QĐ-BQL)"),
        head("Số:        /GP-BQL", "Hải Phòng, ngày    tháng    năm 2025", "GIẤY PHÉP XÂY DỰNG"),
        head("Số: /2025/NQ-HĐND", "Hải Phòng, ngày tháng năm 2025", "NGHỊ QUYẾT").body(215),
        new Paper().centered(300, 60, "DANH SÁCH LAO ĐỘNG").body(100));
  }

  @ParameterizedTest
  @MethodSource("enclosures")
  void annexesDraftsFormsAndCopiesAreNoOtherPapers(Paper enclosure) {
    assertThat(findings(read(decision(), enclosure), SEVERAL_PAPERS)).isEmpty();
  }

  @Test
  void pagesWithoutAnyTraceAreOfUnknownKind() {
    Extraction read = read(new Paper().at(100, 300, "Bình minh trên vịnh"));

    assertThat(read.findings()).extracting(Finding::code).containsExactly(KIND_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CỌNG HOẢ XÀ HỘl CHÙ NGHlA VIỆI NAM",
        "Hải Phòng, ngày 05 tháng 11 năm 2025",
        "Số: 1l5/Q0-BQL",
        "Kính gửi: Ban Quản lý Khu kinh tế"
      })
  void paperOfUnknownKindIsOneFinding(String trace) {
    Extraction read = read(new Paper().centered(300, 60, trace).body(200));

    assertThat(read.findings()).extracting(Finding::code).containsExactly(KIND_UNKNOWN);
  }

  @Test
  void paperOfDecidedKindMissesWhatThatKindRequires() {
    Extraction read =
        new Extractor()
            .extract(
                List.of(new Paper().motto().body(200).page()),
                ExternalEvidence.NONE,
                Optional.of("quyet-dinh"));

    assertThat(findings(read, KIND_UNKNOWN)).isEmpty();
    assertThat(findings(read, FIELD_MISSING))
        .extracting(finding -> finding.field().orElseThrow())
        .contains("codeNumber", "issuedDate", "subject");
  }

  @Test
  void pagesInReversedOrderAreReadInOrder() {
    Extraction read =
        read(
            continuation().centered(298, 30, "3"),
            continuation().centered(298, 30, "2"),
            decision());

    assertThat(details(read, PAGE_ORDER)).containsExactly("3, 2, 1 → 3, 2, 1");
    assertThat(read.field(FieldName.CODE_NUMBER).orElseThrow().page()).isEqualTo(3);
    assertThat(findings(read, COVER_SHEET)).isEmpty();
  }

  @Test
  void halvesOfASheetAreReadOneAfterTheOther() {
    PageContent sheet =
        spread(decision(), continuation().at(85, 300, "Nơi nhận:").at(85, 316, "- Như Điều 3;"));

    Extraction read = new Extractor().extract(List.of(sheet));

    assertThat(findings(read, TWO_PAGES_ON_SHEET)).hasSize(1);
    assertThat(read.field(FieldName.SUBJECT).orElseThrow().clean())
        .contains("Về việc cấp giấy phép xây dựng nhà xưởng");
    assertThat(read.field(FieldName.RECIPIENTS).orElseThrow().box().orElseThrow().x())
        .isGreaterThan(Paper.WIDTH);
  }

  @Test
  void landscapeTableIsOnePage() {
    var words = new ArrayList<>(decision().page().words());
    Paper table = new Paper();
    for (int row = 0; row < 10; row++) {
      table
          .at(60, 250 + 20 * row, "1 Công ty")
          .at(350, 250 + 20 * row, "Lô CN5")
          .at(700, 250 + 20 * row, "Nhà xưởng số 3");
    }
    words.addAll(table.page().words());
    // the head of a wide page: its title is in the middle
    words.addAll(new Paper().centered(595, 180, "DANH SÁCH CÔNG TY TRONG KHU").page().words());
    var sheet = new PageContent(1, 2 * Paper.WIDTH, Paper.HEIGHT, words, List.of());

    assertThat(findings(new Extractor().extract(List.of(sheet)), TWO_PAGES_ON_SHEET)).isEmpty();
  }

  private static PageContent spread(Paper left, Paper right) {
    var words = new ArrayList<>(left.page().words());
    for (Word word : right.page().words()) {
      Box box = word.box();
      words.add(
          new Word(
              word.text(),
              word.confidence(),
              new Box(box.x() + Paper.WIDTH, box.y(), box.width(), box.height()),
              word.line() + 1000,
              1));
    }
    return new PageContent(1, 2 * Paper.WIDTH, Paper.HEIGHT, words, List.of());
  }
}
