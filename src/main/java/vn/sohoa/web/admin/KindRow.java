package vn.sohoa.web.admin;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Mark;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Texts;

/**
 * A kind of paper as pages show it.
 *
 * @param abbreviation in a notation; empty if it has none
 * @param period days on which it is in force; empty if it always is
 */
@TemplateData
public record KindRow(
    String id,
    String name,
    String abbreviation,
    String legalBasis,
    String period,
    List<MarkRow> marks,
    List<FieldRow> fields,
    List<String> required) {
  public KindRow {
    marks = List.copyOf(marks);
    fields = List.copyOf(fields);
    required = List.copyOf(required);
  }

  /** What speaks for the kind, and how much; a sum of 1 is enough. */
  @TemplateData
  public record MarkRow(String what, String text, String weight) {
    static MarkRow of(Mark mark, Texts t) {
      String key = "web.admin.kinds.mark.";
      String weight = t.decimal(mark.weight());
      return switch (mark) {
        case Mark.Title title ->
            new MarkRow(t.of(key + "title"), about(title.text(), title.subject()), weight);
        case Mark.Text text -> new MarkRow(t.of(key + "text"), text.text(), weight);
        case Mark.Shape shape ->
            new MarkRow(
                t.of(key + "sign"),
                about(t.label(key + "sign", shape.sign()), shape.subject()),
                weight);
      };
    }

    private static String about(String text, Optional<Mark.Subject> subject) {
      return subject.map(it -> text + " · " + it.text()).orElse(text);
    }
  }

  /** A field, and the labels in front of its value. */
  @TemplateData
  public record FieldRow(String name, String label, String anchors, boolean required) {}

  static KindRow of(Kind kind, Labels labels) {
    Texts t = labels.texts();
    return new KindRow(
        kind.id(),
        labels.kind(kind.id()),
        kind.abbreviation().orElse(""),
        kind.legalBasis(),
        period(kind, t),
        kind.marks().stream().map(mark -> MarkRow.of(mark, t)).toList(),
        fields(kind, labels),
        kind.requires().stream().map(name -> labels.field(name, Optional.of(kind.id()))).toList());
  }

  private static List<FieldRow> fields(Kind kind, Labels labels) {
    return kind.fields().stream()
        .map(
            field ->
                new FieldRow(
                    field.name(),
                    labels.field(field.name(), Optional.of(kind.id())),
                    String.join(" · ", field.anchors()),
                    field.required()))
        .toList();
  }

  private static String period(Kind kind, Texts t) {
    return kind.from().isEmpty() && kind.until().isEmpty()
        ? ""
        : kind.from().map(t::day).orElse("") + " – " + kind.until().map(t::day).orElse("");
  }
}
