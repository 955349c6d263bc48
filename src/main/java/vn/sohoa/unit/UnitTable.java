package vn.sohoa.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The import format: comma-separated values in UTF-8, the first line naming the columns, in any
 * order, others ignored. Needed are {@code wardCode, ward, district, province, isDividedWard,
 * newWardCode, newWard, newProvince}, as the public table vietnamadminunits (MIT) has them.
 */
final class UnitTable {
  private static final int CODE_DIGITS = 5;
  private static final Pattern VALUE =
      Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(,|$)");
  private static final Pattern FRACTION = Pattern.compile("\\.0$");
  private static final List<String> NEEDED =
      List.of(
          "wardCode",
          "ward",
          "district",
          "province",
          "isDividedWard",
          "newWardCode",
          "newWard",
          "newProvince");

  private UnitTable() {}

  /**
   * Reads all lines or none.
   *
   * @throws IllegalArgumentException naming the first line that breaks the format
   */
  static List<UnitChange> parse(String csv) {
    List<String> lines = csv.replace("\uFEFF", "").lines().toList();
    Map<String, Integer> columns = columns(lines.isEmpty() ? "" : lines.getFirst());
    var changes = new ArrayList<UnitChange>();
    for (int line = 1; line < lines.size(); line++) {
      if (!lines.get(line).isBlank()) {
        changes.add(change(lines.get(line), line + 1, columns));
      }
    }
    return List.copyOf(changes);
  }

  private static Map<String, Integer> columns(String line) {
    List<String> names = values(line);
    var columns = new HashMap<String, Integer>();
    for (String needed : NEEDED) {
      int place = names.indexOf(needed);
      if (place < 0) {
        throw new IllegalArgumentException("line 1: no column " + needed);
      }
      columns.put(needed, place);
    }
    return columns;
  }

  private static UnitChange change(String line, int number, Map<String, Integer> columns) {
    try {
      List<String> values = values(line);
      Map<String, String> row = new HashMap<>();
      columns.forEach((name, place) -> row.put(name, values.get(place).strip()));
      return new UnitChange(
          code(value(row, "wardCode")),
          value(row, "ward"),
          value(row, "district"),
          value(row, "province"),
          code(value(row, "newWardCode")),
          value(row, "newWard"),
          value(row, "newProvince"),
          Boolean.parseBoolean(value(row, "isDividedWard").toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
    }
  }

  private static String value(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  // spreadsheets drop leading zeros and make fractions: 97, 10507.0
  private static String code(String written) {
    String digits = FRACTION.matcher(written).replaceFirst("");
    return "0".repeat(Math.max(0, CODE_DIGITS - digits.length())) + digits;
  }

  private static List<String> values(String line) {
    var values = new ArrayList<String>();
    Matcher value = VALUE.matcher(line);
    while (value.find()) {
      String quoted = value.group(1);
      values.add(quoted == null ? value.group(2) : quoted.replace("\"\"", "\""));
      if (value.group(3).isEmpty()) {
        return values;
      }
    }
    throw new IllegalArgumentException("a quote is not closed");
  }
}
