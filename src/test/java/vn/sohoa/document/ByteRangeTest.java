package vn.sohoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 9",
    "bytes=10-, 10, 99",
    "bytes=-10, 90, 99",
    "bytes=50-500, 50, 99",
    "bytes=-500, 0, 99"
  })
  void readsSingleRanges(String header, long first, long last) {
    assertThat(ByteRange.parse(header, 100)).contains(new ByteRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "bytes=-", "bytes=a-b", "pages=1-2", ""})
  void answersWithTheWholeFileToWhatIsNoSingleRange(String header) {
    assertThat(ByteRange.parse(header, 100)).isEmpty();
  }

  @Test
  void knowsWhenNothingIsInIt() {
    assertThat(ByteRange.parse("bytes=100-", 100).orElseThrow().isEmpty()).isTrue();
    assertThat(ByteRange.parse("bytes=9-3", 100).orElseThrow().isEmpty()).isTrue();
    assertThat(ByteRange.parse("bytes=0-0", 0).orElseThrow().isEmpty()).isTrue();
  }
}
