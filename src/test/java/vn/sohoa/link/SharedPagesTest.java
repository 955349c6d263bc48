package vn.sohoa.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which papers are counted together because they share components. */
class SharedPagesTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);
  private static final UUID THREE = new UUID(0, 3);

  @Test
  void aPaperByItselfIsCountedByItself() {
    var shared =
        new SharedPages(Map.of(ONE, Set.of("A"), TWO, Set.of("B")), Map.of(ONE, 3, TWO, 5));

    assertThat(shared.counts(ONE, Map.of("A", 4, "B", 5)))
        .isEqualTo(new PageCounts(3, 3, List.of(new PageCounts.Component(true, 4, 3))));
  }

  @Test
  void papersAreConnectedThroughOthers() {
    var shared =
        new SharedPages(
            Map.of(ONE, Set.of("A"), TWO, Set.of("A", "B"), THREE, Set.of("B")),
            Map.of(ONE, 1, TWO, 2, THREE, 4));

    PageCounts counts = shared.counts(ONE, Map.of("A", 10, "B", 20));

    assertThat(counts.pages()).isEqualTo(1);
    assertThat(counts.together()).isEqualTo(7);
    assertThat(counts.components())
        .containsExactlyInAnyOrder(
            new PageCounts.Component(true, 10, 3), new PageCounts.Component(false, 20, 6));
  }

  @Test
  void aPaperThatIsNotCountedConnectsNothing() {
    var shared =
        new SharedPages(
            Map.of(ONE, Set.of("A"), TWO, Set.of("A", "B"), THREE, Set.of("B")),
            Map.of(ONE, 1, THREE, 4));

    assertThat(shared.counts(ONE, Map.of("A", 10, "B", 20)))
        .isEqualTo(new PageCounts(1, 1, List.of(new PageCounts.Component(true, 10, 1))));
  }

  @Test
  void aComponentWithoutADeclaredNumberIsLeftOut() {
    var shared = new SharedPages(Map.of(ONE, Set.of("A", "B")), Map.of(ONE, 3));

    assertThat(shared.counts(ONE, Map.of("B", 3)))
        .isEqualTo(new PageCounts(3, 3, List.of(new PageCounts.Component(true, 3, 3))));
  }
}
