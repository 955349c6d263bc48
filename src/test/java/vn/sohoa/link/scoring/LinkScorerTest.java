package vn.sohoa.link.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.document.LinkCandidate;
import vn.sohoa.document.LinkDecision;

class LinkScorerTest {
  private static final String CODE = "H24.99-250415-0001";
  private static final DossierFacts DOSSIER =
      new DossierFacts(CODE, List.of("VB", "GP"), List.of());

  private static Signals declared(Optional<String> component, boolean result) {
    return new Signals(
        result, Optional.of(CODE), component, List.of(), Optional.empty(), List.of());
  }

  private static Signals read(double confidence, String... codes) {
    List<Signals.ReadCode> found =
        List.of(codes).stream()
            .map(code -> new Signals.ReadCode(code, confidence, "code.page"))
            .toList();
    return new Signals(
        false, Optional.empty(), Optional.empty(), found, Optional.empty(), List.of());
  }

  @Test
  void whatIsDeclaredHolds() {
    Decision decision = LinkScorer.decide(declared(Optional.of("GP"), false), List.of(DOSSIER));

    assertThat(decision.kind()).isEqualTo(LinkDecision.LINKED);
    assertThat(decision.candidates())
        .containsExactly(
            new LinkCandidate(
                CODE, Optional.of("GP"), 1, List.of("dossier.declared", "component.declared")));
  }

  @Test
  void anUnknownComponentIsAskedFor() {
    Decision decision = LinkScorer.decide(declared(Optional.of("XX"), false), List.of(DOSSIER));

    assertThat(decision.kind()).isEqualTo(LinkDecision.AMBIGUOUS);
    assertThat(decision.candidates())
        .extracting(LinkCandidate::componentCode)
        .containsExactly(Optional.of("VB"), Optional.of("GP"));
  }

  @Test
  void theOnlyOpenComponentIsTaken() {
    var occupied = new DossierFacts(CODE, List.of("VB", "GP"), List.of("VB"));

    Decision decision = LinkScorer.decide(declared(Optional.empty(), false), List.of(occupied));

    assertThat(decision.kind()).isEqualTo(LinkDecision.LINKED);
    assertThat(decision.candidates().getFirst().componentCode()).contains("GP");
  }

  @Test
  void aResultNeedsNoComponent() {
    Decision decision = LinkScorer.decide(declared(Optional.empty(), true), List.of(DOSSIER));

    assertThat(decision.kind()).isEqualTo(LinkDecision.LINKED);
    assertThat(decision.candidates().getFirst().componentCode()).isEmpty();
  }

  @Test
  void twoCodesOnOnePageAreAmbiguousBestFirst() {
    var other = new DossierFacts("H24.99-250415-0002", List.of("VB"), List.of());

    Decision decision = LinkScorer.decide(read(0.9, CODE, other.code()), List.of(other, DOSSIER));

    assertThat(decision.kind()).isEqualTo(LinkDecision.AMBIGUOUS);
    assertThat(decision.candidates()).hasSize(2);
  }

  @Test
  void nothingToGoByIsUnmatched() {
    assertThat(LinkScorer.decide(read(0.9), List.of()).kind()).isEqualTo(LinkDecision.UNMATCHED);
  }

  @Test
  void weakerEvidenceIsNoKeyBesideAStrongerOne() {
    var signals =
        new Signals(
            false,
            Optional.of(CODE),
            Optional.empty(),
            List.of(new Signals.ReadCode("H24.99-250415-0009", 1, "code.page")),
            Optional.of("1.009645"),
            List.of("0100112437"));

    assertThat(signals.keys()).containsExactly("dossier:" + CODE);
  }
}
