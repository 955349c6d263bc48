package vn.sohoa.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

class ProblemsTest {
  private static final RequestFault LATE =
      RequestFault.atPointer("/finishedAt", Message.of("fault.before", "receivedAt"));

  private static Problem problem(ProblemException refused, Language language) {
    return Problems.of(refused.reason(), refused.refusal(), language);
  }

  @Test
  void titleDetailAndFaultsAreInOneLanguage() {
    ProblemException refused = ProblemException.of(Reason.UNPROCESSABLE, LATE);

    Problem vietnamese = problem(refused, Language.VIETNAMESE);
    assertThat(vietnamese.title()).isEqualTo("Dữ liệu mâu thuẫn");
    assertThat(vietnamese.detail()).isEqualTo("/finishedAt: Trước receivedAt");
    assertThat(vietnamese.errors().getFirst().detail()).isEqualTo("Trước receivedAt");

    Problem english = problem(refused, Language.ENGLISH);
    assertThat(english.detail()).isEqualTo("/finishedAt: Before receivedAt");
    assertThat(english.errors().getFirst().detail()).isEqualTo("Before receivedAt");
  }

  @Test
  void theDetailNamesTheFirstFaultAndTheAllowedValues() {
    RequestFault state =
        RequestFault.ofParameter("state", Message.of("fault.value", "REDY"))
            .allowing(List.of("READY", "FAILED"), "REDY");
    var refused = new ProblemException(Reason.INVALID_REQUEST, List.of(state, LATE));

    assertThat(refused.detail(Language.ENGLISH))
        .isEqualTo(
            "state: Not an allowed value: REDY; allowed: READY, FAILED (and 1 more in errors)");
  }

  @Test
  void faultsOfAPartOfAFormNameThePart() {
    ProblemException refused = ProblemException.of(Reason.INVALID_REQUEST, LATE).inPart("metadata");

    Problem.Fault fault = problem(refused, Language.ENGLISH).errors().getFirst();
    assertThat(fault.parameter()).isEqualTo(Optional.of("metadata"));
    assertThat(fault.pointer()).isEqualTo(Optional.of("/finishedAt"));
    assertThat(refused.detail()).isEqualTo("metadata /finishedAt: Before receivedAt");
  }

  @Test
  void pointersEscapeTheirSteps() {
    assertThat(JsonPointers.step("a/b~c")).isEqualTo("/a~1b~0c");
  }
}
