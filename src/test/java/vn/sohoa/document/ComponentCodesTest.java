package vn.sohoa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.problem.ProblemException;

class ComponentCodesTest {
  @Test
  void theMainComponentIsTheFirstOfAll() {
    assertThat(ComponentCodes.of(Optional.of("A"), Optional.empty())).containsExactly("A");
    assertThat(ComponentCodes.of(Optional.empty(), Optional.of(List.of("A", "B"))))
        .containsExactly("A", "B");
    assertThat(ComponentCodes.of(Optional.of("A"), Optional.of(List.of("A", "B"))))
        .containsExactly("A", "B");
    assertThat(ComponentCodes.of(Optional.empty(), Optional.empty())).isEmpty();
    assertThatThrownBy(() -> ComponentCodes.of(Optional.of("B"), Optional.of(List.of("A", "B"))))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> ComponentCodes.of(Optional.of("B"), Optional.of(List.of())))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> ComponentCodes.of(Optional.empty(), Optional.of(List.of("A", "A"))))
        .isInstanceOf(ProblemException.class);
  }
}
