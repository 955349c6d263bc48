package vn.sohoa.bench.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrivalTest {
  private static final LocalDate ISSUED = LocalDate.of(2025, 3, 14);

  @Test
  void papersArriveAfterTheyWereIssuedAndMostlySoon() {
    var random = new SplittableRandom(5);
    List<Long> days =
        Stream.generate(() -> ChronoUnit.DAYS.between(ISSUED, Arrival.of(ISSUED, random)))
            .limit(2000)
            .toList();

    assertThat(days).allMatch(day -> day >= 0 && day <= 1000);
    assertThat(days.stream().filter(day -> day <= 5).count()).isBetween(1150L, 1400L);
    assertThat(days.stream().filter(day -> day > 30).count()).isBetween(200L, 400L);
  }
}
