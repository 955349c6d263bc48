package vn.sohoa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.problem.ProblemException;

class LinkCandidateTest {
  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  @Test
  void oneStoredWithoutAListServesItsOneComponent() throws JsonProcessingException {
    LinkCandidate stored =
        JSON.readValue(
            "{\"dossierCode\":\"X\",\"componentCode\":\"VB\",\"score\":1,\"evidence\":[]}",
            LinkCandidate.class);

    assertThat(stored).isEqualTo(LinkCandidate.of("X", List.of("VB"), 1, List.of(), List.of()));
  }

  @Test
  void whatIsStoredIsReadAgain() throws JsonProcessingException {
    var candidate = LinkCandidate.of("X", List.of("VB", "TM"), 0.5, List.of("e"), List.of(1.5));

    assertThat(JSON.readValue(JSON.writeValueAsString(candidate), LinkCandidate.class))
        .isEqualTo(candidate);
  }

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
