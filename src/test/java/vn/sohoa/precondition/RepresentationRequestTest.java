package vn.sohoa.precondition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables of RFC 9110, 13.2.2 and 14.2. */
class RepresentationRequestTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final Instant STORED = Instant.parse("2026-11-07T08:49:37.9Z");
  private static final String BEFORE = "Sat, 07 Nov 2026 08:49:36 GMT";
  private static final String SAME = "Sat, 07 Nov 2026 08:49:37 GMT";
  private static final String AFTER = "Sat, 07 Nov 2026 08:49:38 GMT";
  private static final Validators CURRENT = Validators.of(EntityTag.strong("b,c"), STORED, NOW);
  private static final long SIZE = 100;

  /** One line per header: {@code Name: value; Name: value}, with the dates as words. */
  private static Selection select(String method, String headers, Validators current, long size) {
    Map<String, List<String>> sent =
        Stream.of(headers.split("; ", -1))
            .filter(header -> !header.isEmpty())
            .map(header -> header.split(": ", 2))
            .collect(
                Collectors.groupingBy(
                    header -> header[0].toLowerCase(Locale.ROOT),
                    Collectors.mapping(
                        header ->
                            header[1]
                                .replace("BEFORE", BEFORE)
                                .replace("SAME", SAME)
                                .replace("AFTER", AFTER),
                        Collectors.toList())));
    return new RepresentationRequest(
            method, name -> sent.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()), NOW)
        .select(current, size);
  }

  private static String shown(Selection selection) {
    return switch (selection) {
      case Selection.Whole() -> "200";
      case Selection.Part(long first, long last) -> "206 " + first + "-" + last;
      case Selection.NotModified() -> "304";
      case Selection.PreconditionFailed() -> "412";
      case Selection.NotSatisfiable() -> "416";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "If-Match: \"b,c\"                                        | 200",
        "If-Match: *                                              | 200",
        "If-Match: \"a\"                                          | 412",
        "If-Match: \"a\", \"b,c\"                                 | 200",
        "If-Match: \"a\"; If-Match: ,\"b,c\" ,                    | 200",
        "If-Match: \"b\", \"c\"                                   | 412",
        "If-Match: W/\"b,c\"                                      | 412",
        "If-Match: b,c                                            | 412",
        "If-Match: \"b,c                                          | 412",
        "If-None-Match: \"b,c\"                                   | 304",
        "If-None-Match: W/\"b,c\"                                 | 304",
        "If-None-Match: *                                         | 304",
        "If-None-Match: \"a\",W/\"b,c\"                           | 304",
        "If-None-Match: \"a\"                                     | 200",
        "If-None-Match: w/\"b,c\"                                 | 200",
        "If-None-Match: \"b,c\" \"a\"                             | 200",
        "If-Unmodified-Since: BEFORE                              | 412",
        "If-Unmodified-Since: SAME                                | 200",
        "If-Unmodified-Since: AFTER                               | 200",
        "If-Unmodified-Since: yesterday                           | 200",
        "If-Modified-Since: BEFORE                                | 200",
        "If-Modified-Since: SAME                                  | 304",
        "If-Modified-Since: AFTER                                 | 304",
        "If-Modified-Since: SAME; If-Modified-Since: AFTER        | 200",
        "If-Modified-Since: Saturday, 07-Nov-26 08:49:37 GMT      | 304",
        "If-Modified-Since: Sat Nov  7 08:49:37 2026              | 304",
        "If-Modified-Since: 2026-11-07T08:49:37Z                  | 200",
        // Tags come before dates, conditions on the version before those on the copy
        "If-Match: \"b,c\"; If-Unmodified-Since: BEFORE           | 200",
        "If-Match: \"a\"; If-Unmodified-Since: AFTER              | 412",
        "If-None-Match: \"a\"; If-Modified-Since: AFTER           | 200",
        "If-None-Match: \"b,c\"; If-Modified-Since: BEFORE        | 304",
        "If-Match: \"a\"; If-None-Match: \"b,c\"                  | 412",
        "If-Match: \"b,c\"; If-None-Match: \"b,c\"                | 304",
        "If-Unmodified-Since: BEFORE; If-Modified-Since: AFTER    | 412",
        "If-None-Match: \"b,c\"; Range: bytes=0-9                 | 304",
        "If-Match: \"a\"; Range: bytes=500-                       | 412",
        "If-None-Match: \"a\"; Range: bytes=500-                  | 416",
      })
  void evaluatesPreconditionsInOrder(String headers, String expected) {
    assertThat(shown(select("GET", headers, CURRENT, SIZE))).isEqualTo(expected);
    assertThat(shown(select("HEAD", headers, CURRENT, SIZE)))
        .isEqualTo(expected.equals("416") ? "200" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-9                                  | 206 0-9",
        "bytes=10-                                  | 206 10-99",
        "bytes=-10                                  | 206 90-99",
        "bytes=50-500                               | 206 50-99",
        "bytes=-500                                 | 206 0-99",
        "bytes=0-                                   | 206 0-99",
        "Bytes=0-0                                  | 206 0-0",
        "bytes= 0-9 ,                               | 206 0-9",
        "bytes=99999999999999999999999-             | 416",
        "bytes=5-99999999999999999999999            | 206 5-99",
        "bytes=100-                                 | 416",
        "bytes=-0                                   | 416",
        "bytes=100-,200-300                         | 416",
        "bytes=0-9,500-                             | 206 0-9",
        "bytes=10-19,0-9                            | 206 0-19",
        "bytes=0-50,20-30,-60                       | 206 0-99",
        "bytes=0-1,5-6                              | 200",
        "bytes=9-3                                  | 200",
        "bytes=0-9,9-3                              | 200",
        "bytes=-                                    | 200",
        "bytes=                                     | 200",
        "bytes=,                                    | 200",
        "bytes=a-b                                  | 200",
        "bytes=0-9 10-19                            | 200",
        "bytes 0-9                                  | 200",
        "pages=1-2                                  | 200",
        "bytes=0-9; Range: bytes=10-19              | 200"
      })
  void selectsRanges(String range, String expected) {
    assertThat(shown(select("GET", "Range: " + range, CURRENT, SIZE))).isEqualTo(expected);
    assertThat(shown(select("HEAD", "Range: " + range, CURRENT, SIZE))).isEqualTo("200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"b,c\"                              | 206 50-99",
        "SAME                                 | 206 50-99",
        "Sat Nov  7 08:49:37 2026             | 206 50-99",
        "\"a\"                                | 200",
        "W/\"b,c\"                            | 200",
        "\"b,c\", \"a\"                       | 200",
        "b,c                                  | 200",
        "*                                    | 200",
        "BEFORE                               | 200",
        "AFTER                                | 200",
        "SAME; If-Range: SAME                 | 200"
      })
  void continuesOnlyTheSameVersion(String ifRange, String expected) {
    String headers = "Range: bytes=50-; If-Range: " + ifRange;

    assertThat(shown(select("GET", headers, CURRENT, SIZE))).isEqualTo(expected);
  }

  @Test
  void aMismatchComesBeforeARangeBeyondTheEnd() {
    assertThat(shown(select("GET", "Range: bytes=500-; If-Range: \"a\"", CURRENT, SIZE)))
        .isEqualTo("200");
    assertThat(shown(select("GET", "Range: bytes=500-; If-Range: \"b,c\"", CURRENT, SIZE)))
        .isEqualTo("416");
  }

  @Test
  void anEmptyFileHasNoParts() {
    for (String range : List.of("bytes=0-", "bytes=-1", "bytes=-0", "bytes=0-0")) {
      assertThat(shown(select("GET", "Range: " + range, CURRENT, 0))).isEqualTo("200");
    }
  }

  @Test
  void hasNoDateWithinTheSecondOfStoring() {
    EntityTag tag = EntityTag.strong("a");

    assertThat(Validators.of(tag, STORED, STORED.plusMillis(99)).lastModified()).isEmpty();
    assertThat(Validators.of(tag, STORED, STORED.plusMillis(100)).lastModified())
        .contains(Instant.parse("2026-11-07T08:49:37Z"));
  }

  @Test
  void withoutADateOfModificationDatesDoNotApply() {
    Validators undated = Validators.of(EntityTag.strong("b,c"));

    for (String condition :
        List.of("If-Unmodified-Since: BEFORE", "If-Modified-Since: AFTER", "")) {
      assertThat(shown(select("GET", condition, undated, SIZE))).isEqualTo("200");
    }
    assertThat(shown(select("GET", "Range: bytes=0-9; If-Range: SAME", undated, SIZE)))
        .isEqualTo("200");
    assertThat(undated.lastModified()).isEqualTo(Optional.empty());
  }
}
