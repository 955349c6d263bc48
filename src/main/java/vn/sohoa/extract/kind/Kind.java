package vn.sohoa.extract.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Definition of a kind of paper (loại giấy tờ) and its fields.
 *
 * @param id stable, lower case with hyphens, e.g. {@code giay-phep-lao-dong}
 * @param abbreviation abbreviation in a notation, e.g. {@code QĐ}
 * @param basis what defines it
 * @param use what it is for in dossiers
 * @param requires standard fields whose absence is reported as a finding
 */
public record Kind(
    String id,
    Label name,
    Optional<String> abbreviation,
    LegalBasis basis,
    KindUse use,
    Layout layout,
    List<Mark> marks,
    List<String> requires,
    List<KindField> fields) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final List<String> HEADER_FIELDS =
      List.of("codeNumber", "codeNotation", "issuedDate", "organName", "subject");

  private static final int MAX_MARKS = 200;
  private static final int MAX_FIELDS = 200;

  public Kind {
    marks = List.copyOf(marks);
    requires = List.copyOf(requires);
    fields = List.copyOf(fields);
  }

  /** Returns the titles among its marks. */
  public Stream<Mark.Title> titles() {
    return marks.stream().filter(Mark.Title.class::isInstance).map(Mark.Title.class::cast);
  }

  /** Returns the regulation that defines it. */
  public String legalBasis() {
    return basis.text();
  }

  /** Returns the first day in force. */
  public Optional<LocalDate> from() {
    return basis.from();
  }

  /** Returns the last day in force. */
  public Optional<LocalDate> until() {
    return basis.until();
  }

  static Kind parse(YamlMap map) {
    String id = map.require("id");
    if (!ID.matcher(id).matches()) {
      throw map.error("id", "'" + id + "' is not made of lower-case letters, digits and hyphens");
    }
    Layout layout = Layout.parse(map, "layout");
    List<Mark> marks = map.maps("recognise", MAX_MARKS).map(Mark::parse).toList();
    if (marks.isEmpty()) {
      throw map.error("recognise", "at least one mark is required");
    }
    List<KindField> fields = map.maps("fields", MAX_FIELDS).map(KindField::parse).toList();
    fields.stream()
        .map(KindField::name)
        .filter(isRepeatedIn(fields))
        .findFirst()
        .ifPresent(
            name -> {
              throw map.error("fields", "two fields are named " + name);
            });
    var kind =
        new Kind(
            id,
            map.label("name"),
            map.text("abbreviation"),
            LegalBasis.parse(map),
            KindUse.parse(map),
            layout,
            marks,
            map.has("requires") ? map.texts("requires", MAX_FIELDS) : defaultRequired(layout),
            fields);
    map.requireAllKnown();
    return kind;
  }

  private static List<String> defaultRequired(Layout layout) {
    return layout == Layout.ADMINISTRATIVE ? HEADER_FIELDS : List.of();
  }

  private static Predicate<String> isRepeatedIn(List<KindField> fields) {
    return name -> fields.stream().filter(field -> field.name().equals(name)).count() > 1;
  }
}
