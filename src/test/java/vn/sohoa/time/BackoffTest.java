package vn.sohoa.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private final Backoff waits = new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(10));

  @ParameterizedTest
  @CsvSource({
    "1, 2, 4",
    "2, 4, 8",
    "3, 8, 16",
    "8, 256, 512",
    "9, 300, 600",
    "40, 300, 600",
    "2000000000, 300, 600"
  })
  void doublesAndVariesByAHalf(int failures, long shortest, long longest) {
    assertThat(waits.after(failures, 0)).hasSeconds(shortest);
    assertThat(waits.after(failures, 1)).hasSeconds(longest);
    assertThat(waits.after(failures, 0.5))
        .isEqualTo(Duration.ofSeconds(shortest + longest).dividedBy(2));
  }
}
