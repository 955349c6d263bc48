package vn.sohoa.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.FieldReview;
import vn.sohoa.review.decision.Contradictions.Read;

/** What the machine reads later is a finding only if the person has not seen it. */
class ContradictionsTest {
  private static final FieldState DECIDED =
      new FieldState(List.of("81"), Optional.of(FieldReview.SET), List.of("87"), false);

  @Test
  void anotherValueThanBeforeIsAFinding() {
    assertThat(Contradictions.ofField("codeNumber", DECIDED, List.of(new Read("88", 0.9))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.REVIEW_CONTRADICTED);
              assertThat(finding.field()).contains("codeNumber");
              assertThat(finding.detail()).isEqualTo("88");
            });
  }

  @Test
  void whatThePersonSawOrTypedIsNone() {
    assertThat(
            Contradictions.ofField(
                "codeNumber", DECIDED, List.of(new Read("81", 0.9), new Read("87", 0.9))))
        .isEmpty();
  }

  @Test
  void anUnsureReadingIsNoArgument() {
    assertThat(Contradictions.ofField("codeNumber", DECIDED, List.of(new Read("88", 0.59))))
        .isEmpty();
  }

  @Test
  void aValueWhereThePaperHasNoneIsAFinding() {
    var absent = new FieldState(List.of(), Optional.of(FieldReview.ABSENT), List.of(), false);

    assertThat(Contradictions.ofField("taxCode", absent, List.of(new Read("0100112437", 0.9))))
        .hasSize(1);
  }

  @Test
  void anotherKindThanBeforeIsAFinding() {
    var decided = new KindState(Optional.of("quyet-dinh"), Optional.of("thong-bao"));

    assertThat(Contradictions.ofKind(decided, Optional.of("quyet-dinh"))).isEmpty();
    assertThat(Contradictions.ofKind(decided, Optional.of("thong-bao"))).isEmpty();
    assertThat(Contradictions.ofKind(decided, Optional.empty())).isEmpty();
    assertThat(Contradictions.ofKind(decided, Optional.of("to-trinh"))).hasSize(1);
  }
}
