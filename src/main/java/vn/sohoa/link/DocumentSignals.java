package vn.sohoa.link;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.StoredField;
import vn.sohoa.link.scoring.CodesInText;
import vn.sohoa.link.scoring.NamesInText;
import vn.sohoa.link.scoring.NumbersInText;
import vn.sohoa.link.scoring.PaperNumber;
import vn.sohoa.link.scoring.Signals;
import vn.sohoa.link.scoring.TitlesInText;

/** Extracts linking signals from the stored data of a document. */
public final class DocumentSignals {
  /** Fields that name the possible owner of a paper; each occurs on some kind of paper. */
  static final Set<String> NAMES =
      Set.of(
          "applicantName",
          "enterpriseName",
          "employer",
          "facilityOwner",
          "foreignTrader",
          "holderName",
          "investorName",
          "landUser",
          "organisationName",
          "ownerName",
          "payerName",
          "taxPayer",
          "fullName");

  private DocumentSignals() {}

  /**
   * @param found fields, best first within a name
   * @param text text of the first pages
   * @param standsFor names of components that papers of its kind stand for
   */
  public static Signals of(
      Declaration declared,
      Instant receivedAt,
      List<StoredField> found,
      String text,
      List<String> standsFor) {
    return new Signals(
        new Signals.Declared(
            declared.role() == DocumentRole.RESULT,
            declared.dossierCode(),
            declared.componentCodes()),
        named(found, "dossierCode"::equals).flatMap(DocumentSignals::code).toList(),
        CodesInText.guesses(text),
        declared.procedureCode().or(() -> value(found, "procedureCode")),
        numbers(found, text),
        names(found, text),
        kind(found, text),
        standsFor,
        paperNumber(found),
        value(found, "issuedDate").map(LocalDate::parse),
        receivedAt);
  }

  private static List<Signals.ReadNumber> numbers(List<StoredField> found, String text) {
    List<Signals.ReadNumber> labelled =
        named(found, Set.of("idNumber", "taxCode")::contains)
            .flatMap(DocumentSignals::number)
            .toList();
    Stream<Signals.ReadNumber> others =
        NumbersInText.find(text).stream()
            .filter(value -> labelled.stream().noneMatch(read -> read.value().equals(value)))
            .map(value -> new Signals.ReadNumber(value, true, false));
    return Stream.concat(labelled.stream(), others).toList();
  }

  private static List<String> names(List<StoredField> found, String text) {
    Stream<String> ofFields =
        named(found, NAMES::contains).flatMap(field -> field.value().stream());
    return Stream.concat(ofFields, NamesInText.find(text).stream()).distinct().toList();
  }

  private static Optional<PaperNumber> paperNumber(List<StoredField> found) {
    return value(found, "codeNumber")
        .flatMap(number -> PaperNumber.of(number + "/" + value(found, "codeNotation").orElse("")));
  }

  private static Optional<String> kind(List<StoredField> found, String text) {
    String kind =
        Stream.concat(
                Stream.of("typeName", "subject").flatMap(name -> value(found, name).stream()),
                Stream.of(TitlesInText.find(text)))
            .collect(Collectors.joining(" "));
    return Optional.of(kind).filter(Predicate.not(String::isBlank));
  }

  private static Stream<StoredField> named(List<StoredField> fields, Predicate<String> name) {
    return fields.stream().filter(field -> name.test(field.name()));
  }

  private static Optional<String> value(List<StoredField> fields, String name) {
    return named(fields, name::equals).flatMap(field -> field.value().stream()).findFirst();
  }

  private static Stream<Signals.ReadCode> code(StoredField field) {
    return field
        .value()
        .map(code -> new Signals.ReadCode(code, field.confidence(), field.rule()))
        .stream();
  }

  private static Stream<Signals.ReadNumber> number(StoredField field) {
    return field
        .value()
        .map(value -> new Signals.ReadNumber(value, true, true))
        .or(
            () ->
                field
                    .raw()
                    .map(raw -> new Signals.ReadNumber(raw.replaceAll("\\D", ""), false, true)))
        .stream();
  }
}
