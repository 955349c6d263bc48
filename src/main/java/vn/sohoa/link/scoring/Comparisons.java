package vn.sohoa.link.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All ways in which documents and dossiers are compared, strongest first. */
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
   * @param dossiers all candidates, among them every dossier whose code was declared or read
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

  /** The levels of the codes with a dossier that was neither declared nor read. */
  List<String> codesOfStrangers(Signals document) {
    return codes.ofStrangers(document);
  }

  /** The levels that a dossier has which shares nothing with the document but perhaps its time. */
  List<String> levelsOfStrangers(Signals document) {
    return Stream.of(
            codes.ofStrangers(document).stream(),
            ApplicantComparison.ofStrangers(document).stream(),
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

  /** What one sender declares for a whole batch must not count twice. */
  private static boolean countsNeighbours(Signals document) {
    return document.declared().dossier().isEmpty();
  }

  /** Papers of one stack are scanned at one time, so beside one of a dossier that says no more. */
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
