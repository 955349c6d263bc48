package vn.sohoa.precondition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 06 Nov 1994 08:49:37 GMT     | 1994-11-06T08:49:37Z",
        "Sunday, 06-Nov-94 08:49:37 GMT    | 1994-11-06T08:49:37Z",
        "Sun Nov  6 08:49:37 1994          | 1994-11-06T08:49:37Z",
        "Wed Nov 16 08:49:37 1994          | 1994-11-16T08:49:37Z",
        "Sunday, 06-Nov-76 08:49:37 GMT    | 2076-11-06T08:49:37Z",
        "Sunday, 06-Nov-77 08:49:37 GMT    | 1977-11-06T08:49:37Z",
        "Wednesday, 06-Nov-26 08:49:37 GMT | 2026-11-06T08:49:37Z",
        "Sat, 31 Dec 2016 23:59:60 GMT     | 2017-01-01T00:00:00Z",
        "Thu, 29 Feb 2024 00:00:00 GMT     | 2024-02-29T00:00:00Z"
      })
  void parsesThreeForms(String header, Instant expected) {
    assertThat(HttpDate.parse(header, NOW)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "now",
        "1994-11-06T08:49:37Z",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 06 Nov 1994 08:49:37 +0000",
        "sun, 06 nov 1994 08:49:37 gmt",
        "Sun, 06 Nov 1994 24:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:61 GMT",
        "Wed, 30 Feb 2024 00:00:00 GMT",
        "Sun Nov 6 08:49:37 1994",
        "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT"
      })
  void refusesOtherForms(String header) {
    assertThat(HttpDate.parse(header, NOW)).isEmpty();
  }

  @Property
  void parsesWhatItFormats(@ForAll @LongRange(min = 0, max = 253_402_300_799_999L) long millis) {
    Instant moment = Instant.ofEpochMilli(millis);

    String header = HttpDate.format(moment);

    assertThat(header).hasSize(29);
    assertThat(HttpDate.parse(header, NOW)).contains(moment.truncatedTo(ChronoUnit.SECONDS));
  }
}
