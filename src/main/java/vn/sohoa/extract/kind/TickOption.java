package vn.sohoa.extract.kind;

import java.util.List;

/**
 * One of the options of a field with tick boxes (ô đánh dấu).
 *
 * @param value value of the field if its box is ticked
 * @param labels texts beside its box, as printed; at least one
 */
public record TickOption(String value, List<String> labels) {
  private static final int MAX_LABELS = 50;

  public TickOption {
    labels = List.copyOf(labels);
  }

  static TickOption parse(YamlMap map) {
    String value = map.require("value");
    List<String> labels = map.texts("labels", MAX_LABELS);
    map.requireAllKnown();
    return new TickOption(value, labels.isEmpty() ? List.of(value) : labels);
  }
}
