package vn.sohoa.clean.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeadlineTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(20);

  private static String endless() {
    while (true) {
      Deadline.check();
      Thread.onSpinWait();
    }
  }

  @Test
  void endlessWorkEnds() {
    assertThatThrownBy(() -> Deadline.within(SHORT, DeadlineTest::endless))
        .isInstanceOf(OutOfTimeException.class)
        .hasMessage("took longer than 20 ms");
  }

  @Test
  void workInTimeHasItsResult() {
    assertThat(Deadline.within(LONG, () -> "done")).isEqualTo("done");
  }

  @Test
  void theEarlierOfTwoDeadlinesCounts() {
    assertThatThrownBy(
            () -> Deadline.within(SHORT, () -> Deadline.within(LONG, DeadlineTest::endless)))
        .hasMessage("took longer than 20 ms");
    assertThatThrownBy(
            () -> Deadline.within(LONG, () -> Deadline.within(SHORT, DeadlineTest::endless)))
        .hasMessage("took longer than 20 ms");
  }

  @Test
  void withoutDeadlineNothingIsChecked() {
    assertThatCode(Deadline::check).doesNotThrowAnyException();
  }
}
