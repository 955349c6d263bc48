package vn.sohoa.extract.kind;

import java.util.List;
import vn.sohoa.clean.Cleaner;

/**
 * Column of a table (cột).
 *
 * @param name name in a row, camelCase
 * @param headings its heading, as printed; at least one
 * @param cleaner validates the text of a cell and converts it to its canonical form
 */
public record Column(String name, List<String> headings, Cleaner cleaner) {
  private static final int MAX_HEADINGS = 20;

  public Column {
    headings = List.copyOf(headings);
  }

  static Column parse(YamlMap map) {
    String name = KindField.name(map);
    List<String> headings = map.texts("headings", MAX_HEADINGS);
    if (headings.isEmpty()) {
      throw map.error("headings", "a column needs its heading");
    }
    var column = new Column(name, headings, KindField.cleaner(map, name));
    map.requireAllKnown();
    return column;
  }
}
