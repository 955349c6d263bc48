package vn.sohoa.admin.sample.template;

import java.util.List;

/**
 * A field on a paper.
 *
 * @param name as in the definition of the kind
 * @param labels alternatives, as printed
 * @param english label in English, for papers in two languages; alternatives
 * @param values alternatives with placeholders
 * @param chance how often the paper has this field, 0 to 1
 */
public record FieldSpec(
    String name, List<String> labels, List<String> english, List<String> values, double chance) {
  public FieldSpec {
    labels = List.copyOf(labels);
    english = List.copyOf(english);
    values = List.copyOf(values);
    if (labels.isEmpty() || values.isEmpty()) {
      throw new IllegalArgumentException("field " + name + " has no labels or no values");
    }
  }
}
