package vn.sohoa.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sohoa.clean.limit.UserPattern;
import vn.sohoa.clean.limit.UserPattern.Match;

/** The patterns that come with the program: they are not tried when the program starts. */
@Timeout(300)
class BuiltInPatternsTest {
  private static final String[] PIECES =
      ("ngày|tháng|NĂM|12|2025|3|/|.|-|,|:| |đồng|ĐỒNG|VNĐ|1.250.000|m2|M²|ha|hecta|Nam|Nữ|nhất|Hai|tỷ |triệu|a@b.vn|x.y-z"
              + "|0912 345 678|+84|NGUYỄN VĂN A|Nguyễn|AB12|Đ|é|(|)|đô la Mỹ|_|\"")
          .split("\\|");

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
}
