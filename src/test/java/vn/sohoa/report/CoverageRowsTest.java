package vn.sohoa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageRowsTest {
  private final List<Optional<String>> asked = new ArrayList<>();

  private List<CoverageRow> portion(Optional<String> after, int groups) {
    asked.add(after);
    return groups(groups).stream()
        .filter(group -> after.isEmpty() || group.compareTo(after.get()) > 0)
        .limit(CoverageRows.PORTION)
        .map(group -> CoverageRow.of(group, 1, 0, new CoverageRow.Degrees(1, 0, 0, 0, 0)))
        .toList();
  }

  /** The first one has no name, as dossiers without a department. */
  private static List<String> groups(int groups) {
    return IntStream.range(0, groups).mapToObj(i -> i == 0 ? "" : "%06d".formatted(i)).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 499, 500, 501, 1000, 1234})
  void givesEveryGroupOnce(int groups) {
    assertThat(CoverageRows.all(after -> portion(after, groups)).map(CoverageRow::group))
        .isEqualTo(groups(groups));
  }

  @ParameterizedTest
  @ValueSource(ints = {100_001})
  void readsNoFurtherThanItIsTaken(int groups) {
    assertThat(CoverageRows.all(after -> portion(after, groups)).limit(600)).hasSize(600);

    assertThat(asked).containsExactly(Optional.empty(), Optional.of("000499"));
  }
}
