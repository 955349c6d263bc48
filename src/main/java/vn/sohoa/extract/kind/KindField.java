package vn.sohoa.extract.kind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.Cleaner;
import vn.sohoa.clean.Cleaners;
import vn.sohoa.clean.limit.UserPattern;
import vn.sohoa.clean.text.ClosedList;

/**
 * Definition of one field of a kind of paper.
 *
 * @param name name in the API, camelCase
 * @param anchors labels in front of the value; if empty, the value is found by its pattern alone
 * @param zone part of the page that contains label and value
 * @param pattern pattern of the value; its only group is extracted, else the whole match
 * @param viqr whether the text is in VIQR, as in mail and databases before Unicode
 * @param type name of the cleaner; {@code row} for the rows of a table
 * @param cleaner validates the value and converts it to its canonical form
 * @param list closed list of valid values, if any
 * @param required whether its absence is reported as a finding
 * @param lines maximum number of lines of a value, 1 to 20
 * @param below whether the value may be below its label instead of to the right
 * @param repeated whether all values found are kept
 * @param page pages that are searched
 * @param ticks options with tick boxes, of which the ticked one is the value; empty for other
 *     fields
 * @param columns columns of a table, each row of which is a value; empty for other fields
 */
public record KindField(
    String name,
    Label label,
    List<String> anchors,
    Zone zone,
    Optional<UserPattern> pattern,
    boolean viqr,
    String type,
    Cleaner cleaner,
    Optional<ClosedList> list,
    boolean required,
    int lines,
    boolean below,
    boolean repeated,
    PageChoice page,
    List<TickOption> ticks,
    List<Column> columns) {

  /** Pages that are searched for a field. */
  public enum PageChoice {
    FIRST,
    LAST,
    ANY
  }

  private static final String DEFAULT_TYPE = "text";
  private static final String ROW_TYPE = "row";
  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{1,39}");
  private static final int MAX_LINES = 20;
  private static final int MAX_ANCHORS = 100;
  private static final int MAX_LIST = 5_000;
  private static final int MAX_TICKS = 50;
  private static final int MAX_COLUMNS = 30;

  public KindField {
    anchors = List.copyOf(anchors);
    ticks = List.copyOf(ticks);
    columns = List.copyOf(columns);
  }

  /** Returns whether several values may be kept. */
  public boolean isManyValued() {
    return repeated || isTable();
  }

  /** Returns whether each value is a row of a table. */
  public boolean isTable() {
    return !columns.isEmpty();
  }

  static KindField parse(YamlMap map) {
    String name = name(map);
    List<String> anchors = map.texts("anchors", MAX_ANCHORS);
    Optional<UserPattern> pattern = map.pattern("pattern");
    List<TickOption> ticks = map.maps("ticks", MAX_TICKS).map(TickOption::parse).toList();
    List<Column> columns = map.maps("columns", MAX_COLUMNS).map(Column::parse).toList();
    requireWay(map, anchors, ticks, columns);
    List<String> list = map.texts("list", MAX_LIST);
    int lines = map.whole("lines").orElse(1);
    if (lines < 1 || lines > MAX_LINES) {
      throw map.error("lines", "must be 1 to " + MAX_LINES);
    }
    var field =
        new KindField(
            name,
            map.label("label"),
            anchors,
            Zone.parse(map, "zone"),
            pattern,
            viqr(map),
            columns.isEmpty() ? map.text("cleaner").orElse(DEFAULT_TYPE) : ROW_TYPE,
            columns.isEmpty() ? cleaner(map, name) : new RowCleaner(columns),
            list.isEmpty() ? Optional.empty() : Optional.of(new ClosedList(list)),
            map.flag("required"),
            lines,
            map.flag("below"),
            map.flag("repeated"),
            page(map),
            ticks,
            columns);
    map.requireAllKnown();
    return field;
  }

  static String name(YamlMap map) {
    String name = map.require("name");
    if (!NAME.matcher(name).matches()) {
      throw map.error("name", "'" + name + "' is not camelCase");
    }
    return name;
  }

  private static void requireWay(
      YamlMap map, List<String> anchors, List<TickOption> ticks, List<Column> columns) {
    boolean isFound = !anchors.isEmpty() || !ticks.isEmpty() || !columns.isEmpty();
    if (!isFound && !map.has("pattern")) {
      throw map.error("anchors", "a field needs anchors, a pattern, ticks or columns");
    }
    requireAlone(map, "ticks", !ticks.isEmpty(), List.of("pattern", "list", "below", "columns"));
    requireAlone(
        map, "columns", !columns.isEmpty(), List.of("pattern", "list", "below", "cleaner"));
    if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
      throw map.error("columns", "two columns have the same name");
    }
  }

  private static void requireAlone(
      YamlMap map, String key, boolean isPresent, List<String> others) {
    others.stream()
        .filter(other -> isPresent && map.has(other))
        .findFirst()
        .ifPresent(
            other -> {
              throw map.error(other, "is of no use beside " + key);
            });
  }

  static Cleaner cleaner(YamlMap map, String field) {
    String name = map.text("cleaner").orElse(DEFAULT_TYPE);
    if (!KnownFields.permits(field, name)) {
      throw map.error("cleaner", field + " needs one of " + KnownFields.cleanersOf(field));
    }
    return Cleaners.named(name)
        .orElseThrow(
            () ->
                map.error(
                    "cleaner",
                    "unknown cleaner '"
                        + name
                        + "', one of "
                        + Cleaners.names().stream().sorted().toList()));
  }

  private static boolean viqr(YamlMap map) {
    Optional<String> encoding = map.text("encoding");
    if (encoding.filter(name -> !name.equals("viqr")).isPresent()) {
      throw map.error("encoding", "'" + encoding.get() + "' is not viqr");
    }
    return encoding.isPresent();
  }

  private static PageChoice page(YamlMap map) {
    String text = map.text("page").orElse("any");
    return switch (text) {
      case "first" -> PageChoice.FIRST;
      case "last" -> PageChoice.LAST;
      case "any" -> PageChoice.ANY;
      default -> throw map.error("page", "'" + text + "' is not one of first, last, any");
    };
  }
}
