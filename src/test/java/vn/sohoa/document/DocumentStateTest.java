package vn.sohoa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DocumentStateTest {

  @Test
  void goesItsWay() {
    assertThat(DocumentState.RECEIVED.begin()).isEqualTo(DocumentState.PROCESSING);
    assertThat(DocumentState.PROCESSING.finish(false)).isEqualTo(DocumentState.READY);
    assertThat(DocumentState.PROCESSING.finish(true)).isEqualTo(DocumentState.NEEDS_REVIEW);
    assertThat(DocumentState.NEEDS_REVIEW.finish(false)).isEqualTo(DocumentState.READY);
    assertThat(DocumentState.PROCESSING.quarantine()).isEqualTo(DocumentState.QUARANTINED);
    assertThat(DocumentState.QUARANTINED.release()).isEqualTo(DocumentState.PROCESSING);
    assertThat(DocumentState.FAILED.restart()).isEqualTo(DocumentState.PROCESSING);
  }

  @Test
  void refusesEveryOtherWay() {
    assertThatThrownBy(() -> DocumentState.RECEIVED.finish(false))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(DocumentState.READY::release).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(DocumentState.QUARANTINED::quarantine)
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(DocumentState.READY::fail).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(DocumentState.PROCESSING::restart).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(DocumentState.QUARANTINED::begin).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> DocumentState.QUARANTINED.finish(true))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isWithdrawnFromAllStatesButOne() {
    for (DocumentState state : DocumentState.values()) {
      if (state == DocumentState.QUARANTINED || state == DocumentState.WITHDRAWN) {
        assertThatThrownBy(state::withdraw).isInstanceOf(IllegalStateException.class);
      } else {
        assertThat(state.withdraw()).isEqualTo(DocumentState.WITHDRAWN);
        assertThat(DocumentState.WITHDRAWN.reinstate(state))
            .isEqualTo(state.isFinal() ? state : DocumentState.PROCESSING);
      }
    }
    assertThatThrownBy(() -> DocumentState.READY.reinstate(DocumentState.READY))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSecretThatWasWithdrawnBeforeStaysSo() {
    assertThat(DocumentState.WITHDRAWN.quarantine()).isEqualTo(DocumentState.QUARANTINED);
    assertThat(DocumentState.QUARANTINED.releaseWithdrawn()).isEqualTo(DocumentState.WITHDRAWN);
  }
}
