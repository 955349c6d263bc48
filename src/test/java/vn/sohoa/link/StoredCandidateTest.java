package vn.sohoa.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.link.scoring.LinkCandidate;
import vn.sohoa.link.scoring.LinkEvidence;

class StoredCandidateTest {
  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  @Test
  void survivesItsStoredFormat() throws JsonProcessingException {
    var scored =
        new LinkCandidate("X", List.of("VB", "TM"), 0.5, List.of(new LinkEvidence("e", 1.5)));
    StoredCandidate stored = StoredCandidate.of(scored);

    assertThat(JSON.readValue(JSON.writeValueAsString(stored), StoredCandidate.class))
        .isEqualTo(stored)
        .isEqualTo(new StoredCandidate("X", List.of("VB", "TM"), 0.5, List.of("e"), List.of(1.5)));
  }
}
