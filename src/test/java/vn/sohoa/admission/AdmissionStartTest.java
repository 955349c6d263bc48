package vn.sohoa.admission;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AdmissionStartTest {
  @Test
  void limitsThatLeaveThreadsForOtherWorkAreAccepted() {
    assertThatCode(() -> AdmissionStart.requireThreads(184, 200)).doesNotThrowAnyException();
  }

  @Test
  void limitsThatTakeAllThreadsAreRefused() {
    assertThatThrownBy(() -> AdmissionStart.requireThreads(185, 200))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("185 together, but may be 184 at most");
  }

  @Test
  void aLimitWithoutTimeIsRefused() {
    assertThatThrownBy(() -> AdmissionStart.requirePositive("body-window", 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("sohoa.admission.body-window must be positive");
  }
}
