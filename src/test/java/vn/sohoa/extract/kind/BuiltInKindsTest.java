package vn.sohoa.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.header.KindScore;

/** The kinds that come with the program are told apart by their titles. */
class BuiltInKindsTest {
  private static final int LETTERS_OF_A_ROW = 44;
  private static final double SURE = 0.9;

  private static final Kinds KINDS = Kinds.builtIn();

  /** Every title of every kind, with what the paper is about. */
  static Stream<Arguments> titles() {
    return KINDS.all().stream()
        .flatMap(kind -> kind.titles().map(title -> arguments(kind.id(), title)));
  }

  /** Every subject of a letter by which a kind is recognised. */
  static Stream<Arguments> letters() {
    return KINDS.all().stream()
        .flatMap(
            kind ->
                kind.marks().stream()
                    .filter(Mark.Shape.class::isInstance)
                    .map(Mark.Shape.class::cast)
                    .filter(mark -> mark.sign() == Mark.Sign.LETTER_SUBJECT)
                    .flatMap(mark -> mark.subject().stream())
                    .map(subject -> arguments(kind.id(), subject.text())));
  }

  private static Paper paper(String title, Optional<String> about) {
    var paper = new Paper().motto();
    double y = 130;
    for (String row : rows(title)) {
      paper.centered(300, y, row);
      y += 16;
    }
    for (String row :
        rows(about.map(text -> "Về việc " + text + " của Công ty TNHH A").orElse(""))) {
      paper.centered(300, y + 4, row);
      y += 16;
    }
    return paper.body(y + 60);
  }

  private static List<String> rows(String text) {
    var rows = new ArrayList<String>();
    var row = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (row.length() + word.length() > LETTERS_OF_A_ROW) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    if (!row.isEmpty()) {
      rows.add(row.toString());
    }
    return rows;
  }

  private static Extraction read(Paper paper) {
    return new Extractor().extract(List.of(paper.page()));
  }

  private static Optional<String> kind(Extraction read) {
    return read.kind().map(Kind::id);
  }

  @ParameterizedTest
  @MethodSource("titles")
  void titleWins(String id, Mark.Title title) {
    Extraction read = read(paper(title.text(), title.subject().map(Mark.Subject::text)));

    assertThat(kind(read)).contains(id);
    assertThat(read.kinds().stream().map(KindScore::score).limit(2).distinct())
        .as("no other kind has the same score")
        .hasSize(Math.min(2, read.kinds().size()));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void titleWinsBesideItsNotation(String id, Mark.Title title) {
    String letters = KINDS.withId(id).orElseThrow().abbreviation().orElse("CV");
    Paper paper =
        paper(title.text(), title.subject().map(Mark.Subject::text))
            .centered(170, 60, "BAN QUẢN LÝ KHU KINH TẾ")
            .at(110, 98, "Số: 12/" + letters + "-BQL")
            .centered(425, 98, "Hải Phòng, ngày 05 tháng 3 năm 2026");

    assertThat(kind(read(paper))).contains(id);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void subjectOfALetterWins(String id, String about) {
    var paper =
        new Paper()
            .motto()
            .centered(170, 60, "CÔNG TY TNHH THỬ NGHIỆM")
            .at(110, 98, "Số: 12/CV-TN")
            .centered(425, 98, "Hải Phòng, ngày 05 tháng 3 năm 2026");
    double y = 116;
    for (String row : rows("V/v " + about)) {
      for (String half : halves(row)) {
        paper.centered(150, y, half);
        y += 14;
      }
    }
    paper.centered(300, y + 30, "Kính gửi: Ban Quản lý Khu kinh tế Hải Phòng").body(y + 60);

    assertThat(kind(read(paper))).contains(id);
  }

  private static List<String> halves(String row) {
    String[] words = row.split(" ", -1);
    int middle = (words.length + 1) / 2;
    return Stream.of(
            Stream.of(words).limit(middle).collect(Collectors.joining(" ")),
            Stream.of(words).skip(middle).collect(Collectors.joining(" ")))
        .filter(half -> !half.isEmpty())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ĐƠN ĐỀ NGHỊ CẤP MỚI GIẤY PHÉP XÂY DỰNG",
    "ĐƠN ĐỀ NGHỊ THU HỒI GIẤY PHÉP XÂY DỰNG",
    "VĂN BẢN ĐỀ NGHỊ HỦY GIẤY CHỨNG NHẬN ĐĂNG KÝ ĐẦU TƯ",
    "ĐỀ NGHỊ THU HỒI GIẤY PHÉP LAO ĐỘNG",
    "GIẤY PHÉP LÁI XE",
    "BIÊN LAI GIAO HÀNG",
  })
  void similarTitleOfAnUnknownKindIsNeverSure(String title) {
    Extraction read = read(paper(title, Optional.empty()));

    assertThat(read.field(FieldName.TYPE_NAME))
        .as("%s", read.kinds())
        .satisfiesAnyOf(
            none -> assertThat(none).isEmpty(),
            one -> assertThat(one.orElseThrow().confidence()).isLessThan(SURE));
  }

  @Test
  void aDecisionAboutSomethingElseIsADecision() {
    assertThat(kind(read(paper("QUYẾT ĐỊNH", Optional.of("khen thưởng"))))).contains("quyet-dinh");
    assertThat(kind(read(paper("THÔNG BÁO", Optional.of("nghỉ lễ"))))).contains("thong-bao");
  }

  @Test
  void whatADecisionIsBasedOnIsNotItsSubject() {
    Paper paper =
        paper("QUYẾT ĐỊNH", Optional.of("khen thưởng"))
            .at(85, 300, "Căn cứ Quyết định chấp thuận chủ trương đầu tư số 5/QĐ-UBND;");

    assertThat(kind(read(paper))).contains("quyet-dinh");
  }

  @Test
  void titlesBelongToOneKindEach() {
    Map<String, List<String>> kinds =
        KINDS.all().stream()
            .flatMap(kind -> kind.titles().map(title -> Map.entry(key(title), kind.id())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

    assertThat(kinds)
        .allSatisfy((title, ids) -> assertThat(new HashSet<>(ids)).as(title).hasSize(1));
  }

  // a general title is shared by kinds that differ in what the paper is about
  private static String key(Mark.Title title) {
    return VietnameseText.letterKey(title.text())
        + " "
        + title.subject().map(Mark.Subject::key).orElse("");
  }

  @Test
  void fieldsOfTheSameNameAreDocumentedOnce() throws IOException {
    String manual = Files.readString(Path.of("src", "docs", "kind-fields.md"));

    assertThat(KINDS.all().stream().flatMap(kind -> kind.fields().stream()))
        .allSatisfy(
            field ->
                assertThat(manual)
                    .as(field.name())
                    .containsPattern(
                        "(?m)^\\| `" + field.name() + "` \\|.*\\b" + field.type() + "\\b"));
  }

  /** The names that the store of results reads. */
  @Test
  void resultsHaveNumberValidityAndScope() {
    Set<String> numbers =
        Set.of(
            "permitNumber", "certificateNumber", "investmentProjectCode", "landSerial", "coNumber");

    assertThat(KINDS.all())
        .filteredOn(kind -> kind.use().result())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            kind -> {
              List<String> names = kind.fields().stream().map(KindField::name).toList();
              assertThat(names).as(kind.id()).contains("validUntil", "validityScope");
              assertThat(kind.layout() != Layout.FREE || names.stream().anyMatch(numbers::contains))
                  .as("%s has a number", kind.id())
                  .isTrue();
            });
  }

  @Test
  void componentsAreNotRepeatedWithinAKind() {
    assertThat(KINDS.all())
        .allSatisfy(
            kind ->
                assertThat(kind.use().components().stream().map(VietnameseText::letterKey))
                    .as(kind.id())
                    .doesNotHaveDuplicates());
  }
}
