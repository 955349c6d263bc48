package vn.sohoa.link.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the dossier's applicant with the persons and enterprises on the paper, by number and by
 * name.
 */
final class ApplicantComparison {
  private static final int STEM = 10;
  private static final String OTHER_NUMBER = "applicant.number-other";
  private static final Set<String> SAME_NUMBERS =
      Set.of("applicant.tax-code", "applicant.id-number", "applicant.tax-code-branch");
  private static final String OTHER_NAME = "applicant.name-other";

  private ApplicantComparison() {}

  private static Optional<Comparison.Level> numbers(Signals document, CandidateDossier dossier) {
    List<Signals.ReadNumber> read = document.numbers();
    List<String> own =
        Stream.concat(dossier.idNumber().stream(), dossier.taxCode().stream()).toList();
    if (read.isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    if (dossier.taxCode().filter(code -> isRead(read, code)).isPresent()) {
      return Comparison.Level.of("applicant.tax-code");
    }
    if (dossier.idNumber().filter(id -> isRead(read, id)).isPresent()) {
      return Comparison.Level.of("applicant.id-number");
    }
    if (dossier.taxCode().filter(code -> isStemRead(read, code)).isPresent()) {
      return Comparison.Level.of("applicant.tax-code-branch");
    }
    boolean isNear =
        read.stream().anyMatch(r -> own.stream().anyMatch(o -> OneDigit.differs(r.value(), o)));
    if (isNear) {
      return Comparison.Level.of("applicant.number-one-digit-off");
    }
    return hasCertainNumber(document) ? Comparison.Level.of(OTHER_NUMBER) : Optional.empty();
  }

  /** Returns whether the paper contains a number that is certainly a personal id or tax code. */
  static boolean hasCertainNumber(Signals document) {
    return document.numbers().stream().anyMatch(Signals.ReadNumber::labelled);
  }

  private static boolean isRead(List<Signals.ReadNumber> read, String number) {
    return read.stream().anyMatch(found -> found.value().equals(number));
  }

  private static boolean isStemRead(List<Signals.ReadNumber> read, String taxCode) {
    return taxCode.length() >= STEM
        && taxCode.length() != 12
        && read.stream().anyMatch(found -> found.value().startsWith(taxCode.substring(0, STEM)));
  }

  /**
   * Returns the levels reached by number and name. If both belong to somebody else, they are one
   * observation and count once.
   */
  static List<Comparison.Level> levels(Signals document, CandidateDossier dossier) {
    Optional<Comparison.Level> number = numbers(document, dossier);
    Optional<Comparison.Level> name = names(document, dossier);
    return Stream.concat(
            number.stream(),
            name.flatMap(level -> number.map(n -> beside(n, level)).orElse(name)).stream())
        .toList();
  }

  /**
   * Returns the level of the name given the number: matching numbers imply matching names, so the
   * name adds little.
   */
  private static Optional<Comparison.Level> beside(Comparison.Level number, Comparison.Level name) {
    boolean isOther = name.weight().equals(OTHER_NAME);
    if (number.weight().equals(OTHER_NUMBER) && isOther) {
      return Optional.empty();
    }
    return Optional.of(
        SAME_NUMBERS.contains(number.weight()) && !isOther
            ? new Comparison.Level("applicant.name-beside-number", name.evidence())
            : name);
  }

  /** Returns the level reached by a dossier that is unrelated to the paper. */
  static Optional<String> ofUnrelated(Signals document) {
    if (hasCertainNumber(document)) {
      return Optional.of(OTHER_NUMBER);
    }
    return document.names().isEmpty() ? Optional.empty() : Optional.of(OTHER_NAME);
  }

  private static Optional<Comparison.Level> names(Signals document, CandidateDossier dossier) {
    return document.names().stream()
        .map(name -> NameLikeness.of(dossier.applicantName(), name))
        .min(Enum::compareTo)
        .flatMap(ApplicantComparison::level);
  }

  private static Optional<Comparison.Level> level(NameLikeness likeness) {
    return Comparison.Level.of(
        switch (likeness) {
          case SAME -> "applicant.name";
          case EXCEPT_DIACRITICS -> "applicant.name-but-for-marks";
          case CLOSE -> "applicant.name-close";
          case INITIALS -> "applicant.name-initials";
          case OTHER -> OTHER_NAME;
        });
  }
}
