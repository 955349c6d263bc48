package vn.sohoa.link.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import vn.sohoa.time.VietnamTime;

/**
 * Compares dates: papers are scanned on reception, results on handover (Nghị định 118/2025/NĐ-CP,
 * Điều 17 and 22), and the date of issue must be plausible for both.
 */
final class TimeComparison {
  private static final int WEEK = 7;
  private static final int QUARTER = 92;
  private static final int YEAR = 366;
  private static final Set<String> CONTRADICTIONS =
      Set.of(
          "scanned.before",
          "result.scanned-before",
          "issued.after-reception",
          "result.issued-before-reception",
          "result.issued-after-finish");

  private TimeComparison() {}

  static boolean contradicts(String level) {
    return CONTRADICTIONS.contains(level);
  }

  static Optional<Comparison.Level> scanned(Signals document, CandidateDossier dossier) {
    if (!document.declared().result()) {
      return Comparison.Level.of("scanned." + distance(document, dossier.receivedAt()));
    }
    return dossier
        .finishedAt()
        .map(finished -> "result.scanned-" + distance(document, finished))
        .or(() -> Optional.of("result.unfinished"))
        .flatMap(Comparison.Level::of);
  }

  private static String distance(Signals document, Instant from) {
    long days = ChronoUnit.DAYS.between(day(from), day(document.scannedAt()));
    if (days < 0) {
      return "before";
    }
    if (days == 0) {
      return "same-day";
    }
    if (days <= WEEK) {
      return "same-week";
    }
    return days <= QUARTER ? "same-quarter" : "later";
  }

  /**
   * Returns the level of the date of issue. For a paper scanned in time, the date of issue depends
   * on the scan date, so it counts only as evidence against the dossier.
   */
  static Optional<Comparison.Level> issued(Signals document, CandidateDossier dossier) {
    return document
        .issuedOn()
        .map(
            day ->
                document.declared().result()
                    ? "result.issued-" + issuedResult(day, dossier)
                    : "issued." + issuedPaper(day, dossier))
        .filter(level -> contradicts(level) || !isScannedInTime(document, dossier))
        .flatMap(Comparison.Level::of);
  }

  private static boolean isScannedInTime(Signals document, CandidateDossier dossier) {
    return scanned(document, dossier)
        .filter(
            level -> level.weight().endsWith("same-day") || level.weight().endsWith("same-week"))
        .isPresent();
  }

  private static String issuedPaper(LocalDate issued, CandidateDossier dossier) {
    long before = ChronoUnit.DAYS.between(issued, day(dossier.receivedAt()));
    if (before < 0) {
      return "after-reception";
    }
    if (before <= WEEK) {
      return "week-before";
    }
    return before <= YEAR ? "year-before" : "long-before";
  }

  private static String issuedResult(LocalDate issued, CandidateDossier dossier) {
    LocalDate received = day(dossier.receivedAt());
    if (issued.isBefore(received)) {
      return "before-reception";
    }
    long toFinish =
        dossier
            .finishedAt()
            .map(finished -> ChronoUnit.DAYS.between(issued, day(finished)))
            .orElse(0L);
    if (toFinish < 0) {
      return "after-finish";
    }
    boolean isLate = dossier.finishedAt().isPresent() && toFinish <= 2;
    return isLate ? "at-finish" : "within";
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, VietnamTime.ZONE);
  }
}
