package vn.sohoa.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.finding.Severity;
import vn.sohoa.document.DocumentView.FindingView;
import vn.sohoa.document.Stage;

class ProposedCutsTest {
  @Test
  void eachPaperAfterTheFirstIsCutOff() {
    assertThat(ProposedCuts.of(List.of(finding("1-2 quyet-dinh; 3 ?; 14 giay-phep-xay-dung"))))
        .containsExactlyInAnyOrder(3, 14);
  }

  @Test
  void otherFindingsProposeNothing() {
    assertThat(ProposedCuts.of(List.of())).isEmpty();
    assertThat(ProposedCuts.of(List.of(finding("")))).isEmpty();
  }

  private static FindingView finding(String detail) {
    return new FindingView(
        UUID.randomUUID(),
        true,
        Optional.empty(),
        Stage.EXTRACT,
        FindingCode.SEVERAL_PAPERS,
        Severity.WARNING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        detail);
  }
}
