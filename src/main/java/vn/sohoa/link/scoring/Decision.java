package vn.sohoa.link.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Result of linking a document.
 *
 * @param candidates best first; exactly one for a linked document, none for an unmatched one
 */
public record Decision(LinkDecision kind, List<LinkCandidate> candidates) {
  public Decision {
    candidates = List.copyOf(candidates);
  }

  /**
   * Returns the decision if no dossier is certain: ambiguous with the candidates for a person to
   * choose from, or unmatched if there are none.
   */
  public static Decision among(List<ScoredDossier> candidates) {
    return new Decision(
        candidates.isEmpty() ? LinkDecision.UNMATCHED : LinkDecision.AMBIGUOUS,
        candidates.stream()
            .map(
                candidate ->
                    new LinkCandidate(
                        candidate.dossier().code(),
                        List.of(),
                        candidate.probability(),
                        candidate.evidence()))
            .toList());
  }

  /** Returns the decision if the dossier is certain; it is ambiguous if the component is not. */
  public static Decision inDossier(
      ScoredDossier dossier,
      Signals document,
      List<ComponentFacts> components,
      Weights weights,
      Thresholds thresholds) {
    List<ComponentChoice> choices = ComponentChoice.of(document, components, weights);
    boolean isCertain = choices.getFirst().probability() >= thresholds.acceptComponent();
    return new Decision(
        isCertain ? LinkDecision.LINKED : LinkDecision.AMBIGUOUS,
        choices.stream()
            .limit(isCertain ? 1 : thresholds.most())
            .map(choice -> withComponent(dossier, choice))
            .toList());
  }

  /** Returns the dossier of a linked document. */
  public Optional<String> dossierCode() {
    return kind == LinkDecision.LINKED
        ? candidates.stream().map(LinkCandidate::dossierCode).findFirst()
        : Optional.empty();
  }

  private static LinkCandidate withComponent(ScoredDossier dossier, ComponentChoice choice) {
    return new LinkCandidate(
        dossier.dossier().code(),
        choice.components(),
        dossier.probability() * choice.probability(),
        Stream.concat(dossier.evidence().stream(), choice.evidence().stream()).toList());
  }
}
