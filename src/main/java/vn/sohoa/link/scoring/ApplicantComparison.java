package vn.sohoa.link.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who handed the dossier in, against whom the paper names: by number and by name. */
final class ApplicantComparison {
  private static final int STEM = 10;

  private ApplicantComparison() {}

  static Optional<Comparison.Level> numbers(Signals document, DossierFacts dossier) {
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
    return Comparison.Level.of(
        isNear ? "applicant.number-one-digit-off" : "applicant.number-other");
  }

  private static boolean isRead(List<Signals.ReadNumber> read, String number) {
    return read.stream().anyMatch(found -> found.value().equals(number));
  }

  private static boolean isStemRead(List<Signals.ReadNumber> read, String taxCode) {
    return taxCode.length() >= STEM
        && taxCode.length() != 12
        && read.stream().anyMatch(found -> found.value().startsWith(taxCode.substring(0, STEM)));
  }

  static Optional<Comparison.Level> names(Signals document, DossierFacts dossier) {
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
          case OTHER -> "applicant.name-other";
        });
  }
}
