package vn.sohoa.link.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All comparisons of documents with dossiers, strongest first. */
final class Comparisons {
  private final List<Comparison> others;

  private final CodeComparison codes;
  private final boolean isBesideSomething;

  private Comparisons(CodeComparison codes, boolean isBesideSomething) {
    this.codes = codes;
    this.isBesideSomething = isBesideSomething;
    others =
        List.of(
            codes::declared,
            codes::read,
            Comparisons::procedure,
            Comparisons::scanned,
            TimeComparison::issued,
            ResultComparison::compare,
            Comparisons::neighbours);
  }

  /**
   * Creates the comparisons for these candidates.
   *
   * @param dossiers all candidates, including every dossier whose code was declared or recognised
   */
  static Comparisons among(List<CandidateDossier> dossiers) {
    Set<String> known = dossiers.stream().map(CandidateDossier::code).collect(Collectors.toSet());
    return new Comparisons(
        new CodeComparison(known),
        dossiers.stream().anyMatch(dossier -> dossier.neighbours().known() > 0));
  }

  List<Comparison> ofDossier() {
    return others;
  }

  /** Returns the code levels of a dossier whose code was neither declared nor recognised. */
  List<String> codeLevelsOfUnrelated(Signals document) {
    return codes.ofUnrelated(document);
  }

  /** Returns the baseline levels of an unrelated dossier, which may agree in time only. */
  List<String> levelsOfUnrelated(Signals document) {
    return Stream.of(
            codes.ofUnrelated(document).stream(),
            ApplicantComparison.ofUnrelated(document).stream(),
            isBesideSomething && countsNeighbours(document)
                ? Stream.of("batch.other")
                : Stream.<String>empty())
        .flatMap(levels -> levels)
        .toList();
  }

  private static Optional<Comparison.Level> procedure(Signals document, CandidateDossier dossier) {
    return document
        .procedureCode()
        .flatMap(
            code ->
                Comparison.Level.of(
                    code.equals(dossier.procedureCode())
                        ? "applicant.procedure"
                        : "procedure.other"));
  }

  /** A dossier declared for a whole batch must not count again through its neighbours. */
  private static boolean countsNeighbours(Signals document) {
    return document.declared().dossier().isEmpty();
  }

  /**
   * The papers of a stack are scanned together, so for a paper next to one of the same dossier the
   * scan time adds no evidence.
   */
  private static Optional<Comparison.Level> scanned(Signals document, CandidateDossier dossier) {
    boolean isBeside = countsNeighbours(document) && dossier.neighbours().here() > 0;
    return TimeComparison.scanned(document, dossier)
        .filter(level -> !isBeside || TimeComparison.contradicts(level.weight()));
  }

  private static Optional<Comparison.Level> neighbours(Signals document, CandidateDossier dossier) {
    CandidateDossier.Neighbours beside = dossier.neighbours();
    if (beside.known() == 0 || !countsNeighbours(document)) {
      return Optional.empty();
    }
    return Comparison.Level.of(
        switch (beside.here()) {
          case 0 -> "batch.other";
          case 1 -> "batch.beside";
          default -> "batch.between";
        });
  }
}
