package vn.sohoa.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.problem.ProblemException;

/** Only frozen reports of the same dossiers are set against each other. */
class SnapshotDifferenceTest {
  private static final KpiReport ALL = report("2024-02-01", "2024-02-29", "", "");

  private static KpiReport report(String from, String to, String department, String procedure) {
    return new KpiReport(
        Optional.empty(),
        LocalDate.parse(from),
        LocalDate.parse(to),
        Optional.of(department).filter(one -> !one.isEmpty()),
        Optional.of(procedure).filter(one -> !one.isEmpty()),
        OffsetDateTime.parse("2024-03-01T00:00:00+07:00"),
        List.of());
  }

  @Test
  void reportsOfTheSameDossiersAreComparable() {
    assertThatCode(
            () ->
                SnapshotDifference.requireComparable(
                    ALL, report("2024-02-01", "2024-02-29", "", "")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-02, 2024-02-29, '', '',       period",
    "2024-02-01, 2024-02-28, '', '',       period",
    "2024-02-01, 2024-02-29, DT, '',       department",
    "2024-02-01, 2024-02-29, '', 1.009736, procedure"
  })
  void reportsOfOtherDossiersAreNot(
      String from, String to, String department, String procedure, String what) {
    KpiReport other = report(from, to, department, procedure);

    assertThatThrownBy(() -> SnapshotDifference.requireComparable(ALL, other))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(what);
    assertThatThrownBy(() -> SnapshotDifference.requireComparable(other, ALL))
        .isInstanceOf(ProblemException.class);
  }
}
