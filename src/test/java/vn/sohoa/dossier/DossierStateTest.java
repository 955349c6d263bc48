package vn.sohoa.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierStateTest {
  @ParameterizedTest
  @CsvSource({
    "RECEIVED, IN_PROGRESS, true",
    "RECEIVED, FINISHED, true",
    "IN_PROGRESS, SUPPLEMENT_REQUESTED, true",
    "SUPPLEMENT_REQUESTED, RECEIVED, true",
    "SUPPLEMENT_REQUESTED, REFUSED, true",
    "FINISHED, RETURNED, true",
    "FINISHED, FINISHED, true",
    "FINISHED, IN_PROGRESS, false",
    "FINISHED, STOPPED, false",
    "RETURNED, RETURNED, true",
    "RETURNED, FINISHED, false",
    "STOPPED, IN_PROGRESS, false",
    "REFUSED, RETURNED, false"
  })
  void anEndIsNotTakenBack(DossierState from, DossierState to, boolean possible) {
    assertThat(from.mayBecome(to)).isEqualTo(possible);
  }
}
