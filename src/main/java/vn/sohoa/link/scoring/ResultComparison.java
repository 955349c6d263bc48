package vn.sohoa.link.scoring;

import java.util.Optional;

/**
 * Compares number and date of issue of a result (kết quả) with those that the one-stop system
 * reported for the dossier. Numbers restart each year and for each kind of paper, so a number
 * without its date is much weaker evidence.
 */
final class ResultComparison {
  private ResultComparison() {}

  static Optional<Comparison.Level> compare(Signals document, CandidateDossier dossier) {
    if (!document.declared().result() || document.number().isEmpty()) {
      return Optional.empty();
    }
    PaperNumber read = document.number().get();
    return dossier
        .result()
        .number()
        .flatMap(
            reported -> {
              if (!reported.matches(read)) {
                return Comparison.Level.of("result.number-other");
              }
              return Comparison.Level.of(
                  isSameDay(document, dossier) ? "result.number-and-date" : "result.number");
            });
  }

  private static boolean isSameDay(Signals document, CandidateDossier dossier) {
    return document.issuedOn().isPresent()
        && document.issuedOn().equals(dossier.result().issuedOn());
  }
}
