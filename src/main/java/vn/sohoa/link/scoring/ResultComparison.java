package vn.sohoa.link.scoring;

import java.util.Optional;

/**
 * Number and day of issue on a result (kết quả), against those that the one-stop system tells of
 * the dossier's result. Numbers begin anew each year and for each kind of paper, so a number alone
 * says much less.
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
            told -> {
              if (!told.matches(read)) {
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
