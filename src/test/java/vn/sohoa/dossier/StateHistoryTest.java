package vn.sohoa.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoa.dossier.Messages.day;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateHistoryTest {
  private static StateHistory.Told told(
      Optional<DossierState> before, DossierState state, int since) {
    DossierRequest sent =
        Messages.message(
            state, Optional.empty(), Optional.of(day(since)), Optional.empty(), Optional.empty());
    return StateHistory.told(Messages.dossier(sent), before, sent, day(30).toInstant());
  }

  private static StateHistory.Change change(DossierState state, int day) {
    return new StateHistory.Change(Messages.CODE, state, day(day).toInstant());
  }

  @Test
  void theFirstReceptionIsToldByItsTime() {
    assertThat(told(Optional.empty(), DossierState.RECEIVED, 1).changes())
        .containsExactly(change(DossierState.RECEIVED, 1));
  }

  @Test
  void aReceptionAfterARequestIsAChangeOfItsOwn() {
    assertThat(
            told(Optional.of(DossierState.SUPPLEMENT_REQUESTED), DossierState.RECEIVED, 9)
                .changes())
        .containsExactly(change(DossierState.RECEIVED, 9));
  }
}
