package vn.sohoa.extract.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.identifier.PersonalId;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;

/**
 * Sex and year of birth on the paper, compared with those encoded in the personal number (số định
 * danh). Both are empty for a paper that names several persons, since their data could be mixed up.
 */
record IdentityCheck(Optional<PersonalId.Sex> sex, OptionalInt birthYear) {
  private static final FieldName SEX = new FieldName("sex");
  private static final FieldName BIRTH_DATE = new FieldName("birthDate");
  private static final double AGREES = 1.1;
  private static final double CONTRADICTS = 0.4;

  static IdentityCheck of(List<Candidate> fields) {
    if (only(fields, FieldName.ID_NUMBER).isEmpty()) {
      return new IdentityCheck(Optional.empty(), OptionalInt.empty());
    }
    OptionalInt year =
        only(fields, BIRTH_DATE)
            .map(day -> OptionalInt.of(LocalDate.parse(day).getYear()))
            .orElse(OptionalInt.empty());
    return new IdentityCheck(only(fields, SEX).flatMap(IdentityCheck::sexOf), year);
  }

  /**
   * Returns the number with its confidence raised or lowered, and adds a finding for each
   * contradiction.
   */
  Candidate check(Candidate field, List<Finding> findings) {
    Optional<PersonalId> number =
        field
            .clean()
            .filter(value -> field.name().equals(FieldName.ID_NUMBER))
            .flatMap(PersonalId::parse);
    if (number.isEmpty() || (sex.isEmpty() && birthYear.isEmpty())) {
      return field;
    }
    List<Cleaned.Flaw> flaws = number.get().contradictions(sex, birthYear);
    flaws.forEach(
        flaw ->
            findings.add(Finding.ofField(flaw.code(), field.name().metadataName(), flaw.detail())));
    return flaws.isEmpty()
        ? field.weighed(AGREES, "sex and year of birth agree with its digits")
        : field.weighed(CONTRADICTS, "sex or year of birth contradict its digits");
  }

  private static Optional<String> only(List<Candidate> fields, FieldName name) {
    List<String> values =
        fields.stream()
            .filter(field -> field.name().equals(name))
            .flatMap(field -> field.clean().stream())
            .distinct()
            .toList();
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  private static Optional<PersonalId.Sex> sexOf(String printed) {
    return switch (printed) {
      case "Nam" -> Optional.of(PersonalId.Sex.MALE);
      case "Nữ" -> Optional.of(PersonalId.Sex.FEMALE);
      default -> Optional.empty();
    };
  }
}
