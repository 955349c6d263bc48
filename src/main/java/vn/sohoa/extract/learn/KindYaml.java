package vn.sohoa.extract.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sohoa.extract.kind.KindField.PageChoice;
import vn.sohoa.extract.kind.Label;

/** Writes definitions of kinds in YAML, as src/docs/kinds.md describes them. */
public final class KindYaml {
  private KindYaml() {}

  /** Returns the definition without comments. */
  static String of(KindPlan plan) {
    var lines = new ArrayList<>(head(plan));
    if (!plan.fields().isEmpty()) {
      lines.add("fields:");
      plan.fields().forEach(field -> lines.addAll(field(field)));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Returns the lines before the fields. */
  public static List<String> head(KindPlan plan) {
    var lines = new ArrayList<String>();
    lines.add("id: " + plan.id());
    lines.add("name: " + label(plan.name()));
    lines.add("legalBasis: chưa ghi");
    lines.add("layout: " + plan.layout().name().toLowerCase(Locale.ROOT));
    lines.add("recognise:");
    plan.marks().forEach(mark -> lines.add(mark(mark)));
    lines.add("requires: [" + String.join(", ", plan.requires()) + "]");
    return lines;
  }

  /** Returns the lines of a field, an item of the list {@code fields}. */
  public static List<String> field(FieldPlan field) {
    var lines = new ArrayList<String>();
    lines.add("  - name: " + field.name());
    lines.add("    label: " + label(field.label()));
    lines.add("    anchors: [" + YamlText.scalar(field.anchor()) + "]");
    field
        .band()
        .map(band -> "    zone: [0, %d, 100, %d]".formatted(band.top(), band.bottom()))
        .ifPresent(lines::add);
    if (field.page() != PageChoice.ANY) {
      lines.add("    page: " + field.page().name().toLowerCase(Locale.ROOT));
    }
    field
        .type()
        .pattern()
        .map(pattern -> "    pattern: '" + pattern.replace("'", "''") + "'")
        .ifPresent(lines::add);
    if (!field.type().cleaner().equals(ValueType.TEXT.cleaner())) {
      lines.add("    cleaner: " + field.type().cleaner());
    }
    if (field.lines() > 1) {
      lines.add("    lines: " + field.lines());
    }
    if (field.below()) {
      lines.add("    below: true");
    }
    if (field.required()) {
      lines.add("    required: true");
    }
    return lines;
  }

  /** Returns the lines as comments: without the sign, they are the same lines again. */
  public static List<String> commented(List<String> lines) {
    return lines.stream().map(line -> "#" + line).toList();
  }

  private static String mark(MarkPlan mark) {
    return String.format(
        Locale.ROOT,
        "  - {%s: %s, weight: %s}",
        mark.isTitle() ? "title" : "text",
        YamlText.scalar(mark.text()),
        Double.toString(mark.weight()));
  }

  private static String label(Label label) {
    return "{vi: " + YamlText.scalar(label.vi()) + ", en: " + YamlText.scalar(label.en()) + "}";
  }
}
