package vn.sohoa.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that ends with what ends lines was parsed for ever. */
class EntityTagsEndTest {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\"a\"\u0085", "\"a\",\u2028", "\r\n"})
  void isNoListOfTags(String header) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(EntityTags.parse(header)).isEmpty());
  }
}
