package vn.sohoa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

class ScopeTest {
  @Test
  void aPeriodIsOfWholeDaysInVietnam() {
    Scope scope = Scope.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));

    assertThat(scope.begin()).isEqualTo(Instant.parse("2024-02-29T17:00:00Z"));
    assertThat(scope.end()).isEqualTo(Instant.parse("2024-03-31T17:00:00Z"));
    assertThat(Scope.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)).end())
        .isEqualTo(Instant.parse("9999-12-31T17:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, +999999999-12-31, to",
    "2024-01-01, +10000-01-01, to",
    "-999999999-01-01, 2024-01-01, from",
    "0000-12-31, 2024-01-01, from"
  })
  void aYearThatHasNotFourDigitsIsRefused(String from, String to, String name) {
    Scope scope = Scope.of(LocalDate.parse(from), LocalDate.parse(to));

    assertThatThrownBy(
            () -> {
              scope.begin();
              scope.end();
            })
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.INVALID_REQUEST);
              assertThat(refused.detail()).startsWith(name);
            });
  }
}
