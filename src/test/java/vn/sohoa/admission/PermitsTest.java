package vn.sohoa.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.sohoa.admission.Permits.Attempt;

class PermitsTest {
  @Test
  void aKeyHasAShareAndAllHaveALimit() {
    var permits = new Permits(3, 2);

    assertThat(permits.take("a")).isEqualTo(Attempt.TAKEN);
    assertThat(permits.take("a")).isEqualTo(Attempt.TAKEN);
    assertThat(permits.take("a")).isEqualTo(Attempt.SHARE_USED_UP);
    assertThat(permits.take("b")).isEqualTo(Attempt.TAKEN);
    assertThat(permits.take("c")).isEqualTo(Attempt.ALL_USED_UP);
    permits.giveBack("a");
    assertThat(permits.take("c")).isEqualTo(Attempt.TAKEN);
  }

  @Test
  void nobodyGivesBackWhatTheyDoNotHold() {
    assertThatThrownBy(() -> new Permits(1, 1).giveBack("a"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Property
  void neverMoreThanAllowedAreHeldAndNoneIsLost(
      @ForAll List<@IntRange(min = -4, max = 4) Integer> steps,
      @ForAll @IntRange(min = 1, max = 6) int most,
      @ForAll @IntRange(min = 1, max = 3) int share) {
    var permits = new Permits(most, share);
    var held = new ArrayList<String>();

    for (int step : steps) {
      String key = Integer.toString(Math.abs(step));
      if (step > 0) {
        boolean fits = held.size() < most && Collections.frequency(held, key) < share;
        assertThat(permits.take(key) == Attempt.TAKEN).isEqualTo(fits);
        if (fits) {
          held.add(key);
        }
      } else if (held.remove(key)) {
        permits.giveBack(key);
      }
      assertThat(permits.held()).isEqualTo(held.size());
    }
  }
}
