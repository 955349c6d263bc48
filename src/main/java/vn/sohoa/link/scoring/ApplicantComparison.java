package vn.sohoa.link.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who handed the dossier in, against whom the paper names: by number and by name. */
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
    return isOfSomebody(document) ? Comparison.Level.of(OTHER_NUMBER) : Optional.empty();
  }

  /** Whether a number is that of a person or enterprise, and not just any. */
  static boolean isOfSomebody(Signals document) {
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

  /** Number and name of somebody else are one thing, a paper of somebody else, and count once. */
  static List<Comparison.Level> levels(Signals document, CandidateDossier dossier) {
    Optional<Comparison.Level> number = numbers(document, dossier);
    Optional<Comparison.Level> name = names(document, dossier);
    return Stream.concat(
            number.stream(),
            name.flatMap(level -> number.map(n -> beside(n, level)).orElse(name)).stream())
        .toList();
  }

  /** Whoever has the number has the name too, so beside the number the name says little more. */
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

  /** What a dossier reaches that has nothing to do with the paper. */
  static Optional<String> ofStrangers(Signals document) {
    if (isOfSomebody(document)) {
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
          case BUT_FOR_MARKS -> "applicant.name-but-for-marks";
          case CLOSE -> "applicant.name-close";
          case INITIALS -> "applicant.name-initials";
          case OTHER -> OTHER_NAME;
        });
  }
}
