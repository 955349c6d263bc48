package vn.sohoa.link.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All ways in which documents and dossiers are compared, strongest first. */
final class Comparisons {
  /** Those about the applicant: they tell applicants apart, not the dossiers of one. */
  static final List<Comparison> OF_APPLICANT =
      List.of(ApplicantComparison::numbers, ApplicantComparison::names);

  private final List<Comparison> others;

  private final CodeComparison codes;

  private Comparisons(CodeComparison codes) {
    this.codes = codes;
    others =
        List.of(
            codes::declared,
            codes::read,
            Comparisons::procedure,
            TimeComparison::scanned,
            TimeComparison::issued,
            Comparisons::neighbours);
  }

  /**
   * @param dossiers all candidates, among them every dossier whose code was declared or read
   */
  static Comparisons among(List<DossierFacts> dossiers) {
    Set<String> known = dossiers.stream().map(DossierFacts::code).collect(Collectors.toSet());
    return new Comparisons(new CodeComparison(known));
  }

  List<Comparison> ofDossier() {
    return others;
  }

  /** The levels that a dossier has which shares nothing with the document but perhaps its time. */
  List<String> levelsOfStrangers(Signals document) {
    return Stream.of(
            codes.ofStrangers(document).stream(),
            document.names().stream().limit(1).map(name -> "applicant.name-other"),
            document.numbers().stream().limit(1).map(number -> "applicant.number-other"))
        .flatMap(levels -> levels)
        .toList();
  }

  private static Optional<Comparison.Level> procedure(Signals document, DossierFacts dossier) {
    return document
        .procedureCode()
        .flatMap(
            code ->
                Comparison.Level.of(
                    code.equals(dossier.procedureCode())
                        ? "applicant.procedure"
                        : "procedure.other"));
  }

  private static Optional<Comparison.Level> neighbours(Signals document, DossierFacts dossier) {
    DossierFacts.Neighbours beside = dossier.neighbours();
    // what one sender declares for a whole batch must not count twice
    if (beside.known() == 0 || document.declared().dossier().isPresent()) {
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
