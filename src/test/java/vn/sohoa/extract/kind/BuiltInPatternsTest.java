package vn.sohoa.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sohoa.clean.limit.UserPattern;
import vn.sohoa.clean.limit.UserPattern.Match;
import vn.sohoa.clean.text.VietnameseText;

/** The patterns that come with the program: they are not tried when the program starts. */
@Timeout(300)
class BuiltInPatternsTest {
  private static final String[] PIECES =
      ("ngày|tháng|NĂM|12|2025|3|/|.|-|,|:| |đồng|ĐỒNG|VNĐ|1.250.000|m2|M²|ha|hecta|Nam|Nữ|nhất|Hai|tỷ |triệu|a@b.vn|x.y-z"
              + "|0912 345 678|+84|NGUYỄN VĂN A|Nguyễn|AB12|Đ|é|(|)|đô la Mỹ|_|\"")
          .split("\\|");

  private static final Pattern AMENDS =
      Pattern.compile("(?:dieu chinh|thay the|sua doi|bo sung|gia han|cap lai|kem theo)\\b");
  private static final Set<String> OTHERS = Set.of("permitNumber", "certificateNumber");

  static Stream<UserPattern> patterns() {
    return Kinds.builtIn().all().stream()
        .flatMap(kind -> kind.fields().stream())
        .flatMap(field -> field.pattern().stream())
        .map(UserPattern::toString)
        .distinct()
        .map(UserPattern::of);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void isSearchedInTimeInLongTexts(UserPattern pattern) {
    pattern.tryOut(Duration.ofSeconds(10));

    assertThat(pattern.size()).isLessThan(500);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void findsWhatTheRegularExpressionsOfJavaFind(UserPattern pattern) {
    var java = Pattern.compile(pattern.toString(), Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    var random = new Random(2026);
    for (int i = 0; i < 1000; i++) {
      String text = text(random);

      assertThat(pattern.find(text)).as("'%s' in '%s'", pattern, text).isEqualTo(found(java, text));
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    int pieces = random.nextInt(9);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static Optional<Match> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int group = matcher.groupCount() == 1 && matcher.start(1) >= 0 ? 1 : 0;
    return Optional.of(new Match(matcher.start(group), matcher.end(group)));
  }

  private static Stream<KindField> fields(String name) {
    return Kinds.builtIn().all().stream()
        .flatMap(kind -> kind.fields().stream())
        .filter(field -> field.name().equals(name));
  }

  private static Optional<String> value(KindField field, String text) {
    return field
        .pattern()
        .orElseThrow()
        .findValue(text)
        .map(match -> text.substring(match.start(), match.end()));
  }

  /** The only group of a pattern is the value: it must not be the unit. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "landArea|25.000 m2",
        "buildingArea|12.500 m2",
        "totalCapital|350.000.000.000 đồng",
        "totalCapital|350 tỷ đồng",
        "totalCapital|1.500 triệu đồng",
        "contributedCapital|2 tỷ đồng",
        "amount|105.000.000 đồng",
        "amount|1.500 triệu đồng",
        "amount|2 tỷ đồng",
        "totalAmount|1.500 triệu đồng",
        "vatAmount|105.000.000",
        "vatAmount|2 tỉ",
        "taxDue|12 triệu đồng",
        "taxDue|0 đồng",
        "charterCapital|20.000.000.000 đồng",
        "charterCapital|20 tỷ đồng",
        "applicantEmail|lien-he@thu.nghiem.vn",
        "taxCode|0201234567",
        "taxCode|0201234567-001",
        "taxCode|02 0123 4567 - 001",
        "taxCode|0 2 0 1 2 3 4 5 6 7",
        "taxCode|031099123456",
        "certificateNumber|HAP-00012345",
        "certificateNumber|BKH 123456",
        "coNumber|VN-CN 26/01/12345",
        "drawingNumber|KT - 05",
        "accountNumber|0031 0001 23456",
      })
  void findsTheWholeValue(String name, String text) {
    assertThat(fields(name))
        .isNotEmpty()
        .allSatisfy(field -> assertThat(value(field, text)).contains(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "certificateNumber|2150123456 ngày 12 tháng 5 năm 2020|2150123456",
        "certificateNumber|2150123456 do Ban cap|2150123456",
        "taxCode|0201234567 12/05/2020|0201234567",
        "taxCode|0201234567 0225 3821234|0201234567",
        "phone|0912 345 678 0225.3821234|0912 345 678",
        "phone|0225.3821.234 0912345678|0225.3821.234",
        "foreignNumber|AB 123456 of the company|AB 123456",
        "drawingNumber|KT-05 ti le 1/100|KT-05",
        "landRegisterNumber|CS 01234 ngay cap|CS 01234",
        "landArea|5 Hai Bà Trưng, 500 m2|500 m2",
      })
  void leavesWhatFollowsTheValue(String name, String text, String expected) {
    assertThat(fields(name).filter(field -> field.pattern().isPresent()))
        .isNotEmpty()
        .allSatisfy(field -> assertThat(value(field, text)).contains(expected));
  }

  /** The number of a paper that is only cited is none that this one amends. */
  @Test
  void amendedPapersAreSoughtByWhatIsDoneToThem() {
    assertThat(fields("amendsNumber").flatMap(field -> field.anchors().stream()))
        .isNotEmpty()
        .allMatch(anchor -> AMENDS.matcher(VietnameseText.searchKey(anchor)).lookingAt());
  }

  /** Applications about a permit have numbers of their own; a permit has its number at the top. */
  @Test
  void numbersOfOtherPapersAreNotSoughtBehindSo() {
    assertThat(
            Kinds.builtIn().all().stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> OTHERS.contains(field.name()))
                .filter(field -> field.zone().bottom() == 1)
                .flatMap(field -> field.anchors().stream())
                .map(VietnameseText::letterKey))
        .isNotEmpty()
        .doesNotContain("so", "sono", "no");
  }
}
