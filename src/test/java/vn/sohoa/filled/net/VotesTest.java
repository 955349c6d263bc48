package vn.sohoa.filled.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VotesTest {
  private static Map<String, Double> reading(String first, double p, String second, double q) {
    return Map.of(first, Math.log(p), second, Math.log(q));
  }

  @Test
  void leadingZerosMakeNoOtherNumber() {
    var votes = new Votes();
    votes.add(reading("05", 0.6, "5", 0.3));
    votes.add(reading("5", 0.8, "6", 0.1));

    List<Vote> found = votes.possible(number -> true);

    assertThat(found.getFirst().text()).isEqualTo("5");
    assertThat(found.getFirst().share()).isCloseTo(0.85 / 0.9, within(1e-9));
    assertThat(found.getFirst().agreement()).isEqualTo(1);
  }

  @Test
  void whatCannotBeStaysDoubtInPart() {
    var votes = new Votes();
    votes.add(reading("33", 0.5, "23", 0.4));

    List<Vote> found = votes.possible(number -> number <= 31);

    assertThat(found).extracting(Vote::text).containsExactly("23");
    assertThat(found.getFirst().share()).isCloseTo(0.4 / (0.4 + 0.3 * 0.5), within(1e-9));
    assertThat(found.getFirst().agreement()).isZero();
  }

  @Test
  void noNumberHasTwentyDigits() {
    var votes = new Votes();
    votes.add(reading("12345678901234567890", 0.9, "", 0.1));

    assertThat(votes.possible(number -> true)).extracting(Vote::text).containsExactly("");
  }

  @Test
  void letterAfterTheDigitsIsOtherInk() {
    var votes = new Votes();
    votes.add(reading("12x", 0.7, "12", 0.2));

    List<Vote> found = votes.possible(number -> true);

    assertThat(found.getFirst().isOther()).isTrue();
    assertThat(found.get(1).text()).isEqualTo("12");
  }
}
