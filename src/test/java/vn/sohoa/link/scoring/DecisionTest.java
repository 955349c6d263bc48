package vn.sohoa.link.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoa.link.scoring.Cases.CODE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {
  private static final ComponentFacts REQUEST =
      new ComponentFacts("VB", "Văn bản đề nghị", false, false);
  private static final ComponentFacts PERMIT =
      new ComponentFacts("GP", "Giấy phép xây dựng đã được cấp", false, false);

  private static Decision decide(Signals document, ComponentFacts... components) {
    ScoredDossier dossier =
        new ScoredDossier(
            Cases.dossier(CODE), 0.999, List.of(new LinkEvidence("dossier.declared", 26.56)));
    return Decision.inDossier(
        dossier, document, List.of(components), Weights.current(), Thresholds.USUAL);
  }

  private static ComponentFacts occupied(ComponentFacts component) {
    return new ComponentFacts(component.code(), component.name(), true, false);
  }

  private static Signals of(String kind) {
    return Cases.ofKind(kind, Optional.empty(), false);
  }

  @Test
  void linksDeclaredComponent() {
    Decision decision = decide(Cases.ofKind("", Optional.of("GP"), false), REQUEST, PERMIT);

    assertThat(decision.kind()).isEqualTo(LinkDecision.LINKED);
    assertThat(decision.candidates())
        .containsExactly(
            new LinkCandidate(
                CODE,
                List.of("GP"),
                0.999,
                List.of(
                    new LinkEvidence("dossier.declared", 26.56),
                    new LinkEvidence("component.declared", 0.0))));
  }

  @Test
  void unknownComponentNeedsReview() {
    Decision decision = decide(Cases.ofKind("", Optional.of("XX"), false), REQUEST, PERMIT);

    assertThat(decision.kind()).isEqualTo(LinkDecision.AMBIGUOUS);
    assertThat(decision.candidates())
        .extracting(LinkCandidate::componentCode)
        .containsExactly(Optional.of("VB"), Optional.of("GP"));
  }

  @Test
  void linksOnlyOpenComponent() {
    Decision decision = decide(of(""), occupied(REQUEST), PERMIT);

    assertThat(decision.kind()).isEqualTo(LinkDecision.LINKED);
    assertThat(decision.candidates().getFirst().componentCode()).contains("GP");
    assertThat(decision.candidates().getFirst().evidence())
        .extracting(LinkEvidence::name)
        .contains("component.only-open");
  }

  @Test
  void choosesComponentByTitle() {
    Decision decision = decide(of("VĂN BÀN ĐÊ NGHỊ thực hiện dự án"), REQUEST, PERMIT);

    assertThat(decision.kind()).isEqualTo(LinkDecision.LINKED);
    assertThat(decision.candidates().getFirst().componentCode()).contains("VB");
    assertThat(decision.candidates().getFirst().evidence())
        .extracting(LinkEvidence::name)
        .contains("component.named");
  }

  @Test
  void linksSecondPaperToSameComponent() {
    Decision decision = decide(of("Văn bản đề nghị"), occupied(REQUEST), occupied(PERMIT));

    assertThat(decision.kind()).isEqualTo(LinkDecision.LINKED);
    assertThat(decision.candidates().getFirst().componentCode()).contains("VB");
  }

  @Test
  void linksResultWithoutComponent() {
    Decision decision = decide(Cases.ofKind("", Optional.empty(), true), REQUEST, PERMIT);

    assertThat(decision.kind()).isEqualTo(LinkDecision.LINKED);
    assertThat(decision.candidates().getFirst().componentCode()).isEmpty();
  }

  private static Signals declaring(String... components) {
    return Cases.declaring(List.of(components));
  }

  private static ComponentFacts filedTogether(ComponentFacts component) {
    return new ComponentFacts(component.code(), component.name(), false, true);
  }

  @Test
  void linksDeclaredComponentsThatMayBeCovered() {
    Decision decision = decide(declaring("GP", "VB", "XX"), filedTogether(REQUEST), PERMIT);

    assertThat(decision.kind()).isEqualTo(LinkDecision.LINKED);
    assertThat(decision.candidates().getFirst().componentCodes()).containsExactly("GP", "VB");
    assertThat(decision.candidates().getFirst().score()).isEqualTo(0.999);
  }

  @Test
  void omitsComponentThatNeedsOwnPaper() {
    Decision decision = decide(declaring("VB", "GP"), filedTogether(REQUEST), PERMIT);

    assertThat(decision.kind()).isEqualTo(LinkDecision.LINKED);
    assertThat(decision.candidates().getFirst().componentCodes()).containsExactly("VB");
  }

  @Test
  void choosesOneComponentAutomatically() {
    Decision decision =
        decide(of("Văn bản đề nghị"), filedTogether(REQUEST), filedTogether(PERMIT));

    assertThat(decision.candidates().getFirst().componentCodes()).containsExactly("VB");
  }

  @Test
  void unknownMainComponentNeedsReview() {
    Decision decision = decide(declaring("XX", "VB"), filedTogether(REQUEST), PERMIT);

    assertThat(decision.kind()).isEqualTo(LinkDecision.AMBIGUOUS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tài liệu về tư cách pháp lý của nhà đầu tư",
        "TÀI LIỆU VỀ TƯ CÁCH PHÁP LÝ CỦA NHÀ ĐẦU TƯ (hộ chiếu, giấy chứng nhận thành lập)",
        "02 bản sao có chứng thực: tài liệu về tư cách pháp lý của nhà đầu tư",
      })
  void choosesTheComponentThatThePapersKindStandsFor(String name) {
    var legalStatus = new ComponentFacts("PL", name, false, false);
    Signals passport =
        Cases.standingFor("Hộ chiếu", "Hộ chiếu", "Tài liệu về tư cách pháp lý của nhà đầu tư");

    Decision decision = decide(passport, REQUEST, legalStatus, PERMIT);

    assertThat(decision.kind()).isEqualTo(LinkDecision.LINKED);
    assertThat(decision.candidates().getFirst().componentCode()).contains("PL");
  }

  @Test
  void theBeginningOfAnotherNameIsNotTheComponent() {
    var receipt = new ComponentFacts("PT", "Phiếu thu thập thông tin", false, false);
    Signals cash = Cases.standingFor("Phiếu thu", "Phiếu thu");

    assertThat(decide(cash, REQUEST, receipt).candidates().getFirst().evidence())
        .extracting(LinkEvidence::name)
        .doesNotContain("component.named");
  }
}
