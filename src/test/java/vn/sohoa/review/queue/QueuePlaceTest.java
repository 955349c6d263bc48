package vn.sohoa.review.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.problem.ProblemException;

class QueuePlaceTest {
  @Property
  void aCursorIsReadAsItWasWritten(
      @ForAll @IntRange(min = 0, max = 3) int rank,
      @ForAll @IntRange(min = 0, max = 101) int quality,
      @ForAll long high,
      @ForAll long low,
      @ForAll boolean due) {
    var place = new QueuePlace(due ? "2026-11-29" : "infinity", rank, quality, new UUID(high, low));

    assertThat(QueuePlace.of(place.cursor())).isEqualTo(place);
    assertThat(place.cursor()).hasSizeLessThan(58);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~",
        "2026-11-29~1~2",
        "yesterday~0~0~00000000-0000-0000-0000-000000000000",
        "infinity~a~0~00000000-0000-0000-0000-000000000000",
        "infinity~0~0~none",
        "infinity~0~0~00000000-0000-0000-0000-000000000000~"
      })
  void anotherTextIsRefused(String cursor) {
    assertThatThrownBy(() -> QueuePlace.of(cursor)).isInstanceOf(ProblemException.class);
  }
}
