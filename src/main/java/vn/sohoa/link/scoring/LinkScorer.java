package vn.sohoa.link.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sohoa.document.LinkCandidate;
import vn.sohoa.document.LinkDecision;

/**
 * Decides by the strongest kind of evidence there is: what the sender declared, else a dossier code
 * on the page, else the applicant together with the procedure. Weaker evidence never overrules a
 * stronger one, since a wrong link costs more than a question to a clerk.
 */
public final class LinkScorer {
  private static final double DECLARED = 1.0;
  private static final double APPLICANT = 0.8;
  private static final double COMPONENT_BY_ELIMINATION = 0.9;
  private static final double COMPONENT_OPEN = 0.5;

  private LinkScorer() {}

  /** A dossier that is possible, and why. */
  private record Possible(DossierFacts dossier, double score, String evidence) {}

  /**
   * @param dossiers those that share a key with the signals
   */
  public static Decision decide(Signals signals, List<DossierFacts> dossiers) {
    List<Possible> possible =
        dossiers.stream()
            .map(dossier -> weigh(signals, dossier))
            .sorted(Comparator.comparingDouble(Possible::score).reversed())
            .toList();
    return switch (possible.size()) {
      case 0 -> Decision.unmatched();
      case 1 -> inDossier(signals, possible.getFirst());
      default ->
          Decision.amongSeveral(possible.stream().map(LinkScorer::withoutComponent).toList());
    };
  }

  private static Possible weigh(Signals signals, DossierFacts dossier) {
    if (signals.declaredDossier().isPresent()) {
      return new Possible(dossier, DECLARED, "dossier.declared");
    }
    return signals.codesRead().stream()
        .filter(read -> read.code().equals(dossier.code()))
        .findFirst()
        .map(read -> new Possible(dossier, read.confidence(), read.rule()))
        .orElseGet(() -> new Possible(dossier, APPLICANT, "applicant.procedure"));
  }

  private static Decision inDossier(Signals signals, Possible possible) {
    if (signals.result()) {
      return linked(possible, Optional.empty(), DECLARED, "role.result");
    }
    DossierFacts dossier = possible.dossier();
    Optional<String> declared = signals.declaredComponent();
    if (declared.filter(dossier.components()::contains).isPresent()) {
      return linked(possible, declared, DECLARED, "component.declared");
    }
    if (dossier.components().isEmpty()) {
      return linked(possible, Optional.empty(), DECLARED, "component.none");
    }
    if (declared.isEmpty() && dossier.open().size() == 1) {
      return linked(
          possible,
          Optional.of(dossier.open().getFirst()),
          COMPONENT_BY_ELIMINATION,
          "component.only-open");
    }
    return askForComponent(possible);
  }

  private static Decision linked(
      Possible possible, Optional<String> component, double score, String evidence) {
    return new Decision(
        LinkDecision.LINKED, List.of(candidate(possible, component, score, evidence)));
  }

  /** Open components come first; a document for an occupied one may be a second version of it. */
  private static Decision askForComponent(Possible possible) {
    DossierFacts dossier = possible.dossier();
    var order = new ArrayList<>(dossier.open());
    order.addAll(dossier.occupied().stream().filter(dossier.components()::contains).toList());
    return Decision.amongSeveral(
        order.stream()
            .map(code -> candidate(possible, Optional.of(code), COMPONENT_OPEN, "component.open"))
            .toList());
  }

  private static LinkCandidate candidate(
      Possible possible, Optional<String> component, double score, String evidence) {
    return new LinkCandidate(
        possible.dossier().code(),
        component,
        possible.score() * score,
        List.of(possible.evidence(), evidence));
  }

  private static LinkCandidate withoutComponent(Possible possible) {
    return new LinkCandidate(
        possible.dossier().code(),
        Optional.empty(),
        possible.score(),
        List.of(possible.evidence()));
  }
}
