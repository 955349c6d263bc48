package vn.sohoa.extract.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.text.EditDistance;

class MisreadingsTest {
  private static final String LETTERS = "abcd";

  private static String text(Random random, int length) {
    return IntStream.range(0, length)
        .mapToObj(_ -> LETTERS.substring(random.nextInt(LETTERS.length())).substring(0, 1))
        .reduce("", String::concat);
  }

  @RepeatedTest(200)
  void noBeginningIsLost(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    String key = text(random, 4 + random.nextInt(20));
    int errors = random.nextInt(4);
    String letters = text(random, 40);
    var starts = Misreadings.of(key, errors).starts(letters);

    for (int at = 0; at < letters.length() && errors > 0; at++) {
      for (int end = at + 1; end <= letters.length(); end++) {
        if (EditDistance.between(key, letters.substring(at, end)) <= errors) {
          assertThat(starts.get(at)).as("%s in %s at %d", key, letters, at).isTrue();
        }
      }
    }
  }

  @Test
  void whatMayHaveNoErrorBeginsNowhere() {
    assertThat(Misreadings.of("ten", 0).starts("ten ten").isEmpty()).isTrue();
  }

  @RepeatedTest(200)
  void boundedDistanceIsTheDistance(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    String one = text(random, random.nextInt(12));
    String other = text(random, random.nextInt(12));
    int distance = EditDistance.between(one, other);

    for (int limit = 0; limit < 8; limit++) {
      int within = EditDistance.within(limit, one, other);
      if (distance <= limit) {
        assertThat(within).as("%s %s %d", one, other, limit).isEqualTo(distance);
      } else {
        assertThat(within).as("%s %s %d", one, other, limit).isGreaterThan(limit);
      }
    }
  }
}
