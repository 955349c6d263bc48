package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.Fields;
import vn.sohoa.document.Pages;
import vn.sohoa.document.StoredField;
import vn.sohoa.link.scoring.NamesInText;
import vn.sohoa.link.scoring.Signals;

/** Gathers what a document tells about where it belongs. */
@ApplicationScoped
class SignalReader {
  /** Applicants are named on the first pages; those behind would only cost time. */
  private static final int PAGES = 3;

  private static final Set<String> NAMES =
      Set.of(
          "applicantName",
          "enterpriseName",
          "employerName",
          "holderName",
          "investorName",
          "ownerName",
          "fullName");

  private final Fields fields;
  private final Pages pages;

  SignalReader(Fields fields, Pages pages) {
    this.fields = fields;
    this.pages = pages;
  }

  Signals read(Document document) {
    Declaration declared = document.declaration();
    List<StoredField> found = fields.of(document.id());
    return new Signals(
        new Signals.Declared(
            declared.role() == DocumentRole.RESULT,
            declared.dossierCode(),
            declared.componentCode()),
        named(found, "dossierCode"::equals).flatMap(SignalReader::code).toList(),
        declared.procedureCode().or(() -> value(found, "procedureCode")),
        named(found, Set.of("idNumber", "taxCode")::contains)
            .flatMap(SignalReader::number)
            .toList(),
        names(document, found),
        kind(found),
        value(found, "issuedDate").map(LocalDate::parse),
        document.receivedAt());
  }

  private List<String> names(Document document, List<StoredField> found) {
    Stream<String> ofFields =
        named(found, NAMES::contains).flatMap(field -> field.value().stream());
    String text = String.join("\n", pages.texts(document.id(), PAGES));
    return Stream.concat(ofFields, NamesInText.find(text).stream()).distinct().toList();
  }

  private static Optional<String> kind(List<StoredField> found) {
    String kind =
        Stream.of("typeName", "subject")
            .flatMap(name -> value(found, name).stream())
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
        .map(value -> new Signals.ReadNumber(value, true))
        .or(() -> field.raw().map(raw -> new Signals.ReadNumber(raw.replaceAll("\\D", ""), false)))
        .stream();
  }
}
