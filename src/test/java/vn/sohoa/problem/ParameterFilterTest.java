package vn.sohoa.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.document.DocumentState;

class ParameterFilterTest {
  private static final Map<String, Value> KNOWN =
      Map.of(
          "state", Value.of(DocumentState.class),
          "limit", Value.of(int.class),
          "issuedFrom", Value.of(LocalDate.class),
          "q", Value.of(String.class));

  private static Optional<RequestFault> fault(String name, String... sent) {
    return ParameterFilter.fault(KNOWN, name, List.of(sent));
  }

  @Test
  void anUnknownParameterIsAFaultThatNamesTheNearestKnownOne() {
    assertThat(fault("stat", "READY").flatMap(RequestFault::nearest)).contains("state");
    assertThat(fault("STATE", "READY").flatMap(RequestFault::nearest)).contains("state");
    assertThat(fault("page", "2"))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.nearest()).isEmpty();
              assertThat(fault.allowed()).containsExactlyInAnyOrderElementsOf(KNOWN.keySet());
            });
  }

  @Test
  void aParameterThatIsGivenTwiceIsAFault() {
    assertThat(fault("state", "READY", "FAILED")).isPresent();
    assertThat(fault("q", "a", "a")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "state,REDY",
    "state,''",
    "limit,''",
    "limit,1.5",
    "limit,99999999999",
    "issuedFrom,''",
    "issuedFrom,2025-02-30",
    "issuedFrom,+10000-01-01",
    "issuedFrom,1/2/2025"
  })
  void aValueOfTheWrongFormIsAFault(String name, String sent) {
    assertThat(fault(name, sent).flatMap(RequestFault::parameter)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"state,READY", "state,ready", "limit,7", "issuedFrom,2025-02-28", "q,''"})
  void aValueOfTheRightFormIsNone(String name, String sent) {
    assertThat(fault(name, sent)).isEmpty();
  }

  @Test
  void aValueThatIsNotInItsListIsAFaultWithTheList() {
    assertThat(fault("state", "REDY"))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.nearest()).contains("READY");
              assertThat(fault.allowed()).contains("READY", "FAILED", "QUARANTINED");
            });
  }
}
