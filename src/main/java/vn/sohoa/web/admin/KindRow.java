package vn.sohoa.web.admin;

import io.quarkus.qute.TemplateData;
import java.util.List;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.Mark;
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
        case Mark.Title title -> new MarkRow(t.of(key + "title"), title.text(), weight);
        case Mark.Text text -> new MarkRow(t.of(key + "text"), text.text(), weight);
        case Mark.Shape shape ->
            new MarkRow(t.of(key + "sign"), t.label(key + "sign", shape.sign()), weight);
      };
    }
  }

  /** A field, and the labels in front of its value. */
  @TemplateData
  public record FieldRow(String name, String label, String anchors, boolean required) {
    static FieldRow of(KindField field, Texts t) {
      return new FieldRow(
          field.name(),
          KindNames.of(field.label(), t),
          String.join(" · ", field.anchors()),
          field.required());
    }
  }

  static KindRow of(Kind kind, Texts t) {
    return new KindRow(
        kind.id(),
        KindNames.of(kind.name(), t),
        kind.abbreviation().orElse(""),
        kind.legalBasis(),
        period(kind, t),
        kind.marks().stream().map(mark -> MarkRow.of(mark, t)).toList(),
        kind.fields().stream().map(field -> FieldRow.of(field, t)).toList(),
        kind.requires().stream().map(name -> FieldNames.of(name, t)).toList());
  }

  private static String period(Kind kind, Texts t) {
    return kind.from().isEmpty() && kind.until().isEmpty()
        ? ""
        : kind.from().map(t::day).orElse("") + " – " + kind.until().map(t::day).orElse("");
  }
}
