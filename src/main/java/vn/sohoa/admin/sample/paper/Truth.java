package vn.sohoa.admin.sample.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a drawn paper says.
 *
 * @param kind id of its kind
 * @param fields in the order of the page
 * @param ticks the values whose boxes are ticked, by field
 * @param rows the records of tables, by field; each by name of the column
 */
public record Truth(
    String kind,
    List<Printed> fields,
    Map<String, String> ticks,
    Map<String, List<Map<String, String>>> rows) {

  /**
   * A value on the paper.
   *
   * @param value as printed
   * @param label as printed; empty if the value has none
   * @param byPen whether it is filled in as if by pen
   */
  public record Printed(String name, String value, String label, boolean byPen) {}

  public Truth {
    fields = List.copyOf(fields);
    ticks = Map.copyOf(ticks);
    rows = Map.copyOf(rows);
  }

  /**
   * Returns the truth as JSON objects: kind, and fields, ticks and rows if there are any. {@code
   * byPen} has the names of the fields that are filled in as if by pen.
   */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", kind);
    var values = new LinkedHashMap<String, String>();
    fields.forEach(field -> values.putIfAbsent(field.name(), field.value()));
    json.put("fields", values);
    List<String> filledIn =
        fields.stream().filter(Printed::byPen).map(Printed::name).distinct().toList();
    if (!filledIn.isEmpty()) {
      json.put("byPen", filledIn);
    }
    if (!ticks.isEmpty()) {
      json.put("ticks", ticks);
    }
    if (!rows.isEmpty()) {
      json.put("rows", rows);
    }
    return json;
  }

  /** Collects what is drawn. */
  static final class Notes {
    private final List<Printed> fields = new ArrayList<>();
    private final Map<String, String> ticks = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

    void field(String name, String value) {
      field(name, value, "", false);
    }

    void field(String name, String value, String label, boolean byPen) {
      if (!value.isBlank()) {
        fields.add(new Printed(name, value, label, byPen));
      }
    }

    void tick(String name, String value) {
      ticks.put(name, value);
    }

    void row(String table, Map<String, String> row) {
      rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
    }

    Truth of(String kind) {
      return new Truth(kind, fields, ticks, rows);
    }
  }
}
