package vn.sohoa.extract.kind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.Cleaner;
import vn.sohoa.clean.Cleaners;
import vn.sohoa.clean.text.ClosedList;

/**
 * One field of a kind of paper.
 *
 * @param name in the API, camelCase
 * @param anchors labels that the value follows; without any, the pattern alone finds it
 * @param zone where anchor and value stand
 * @param pattern of the value; its first group, or the whole match, is kept
 * @param viqr whether its text stands in VIQR, as mail and databases before Unicode had it
 * @param cleaner makes the value canonical, or finds that it is none
 * @param list the only values that there are, if they are few
 * @param required whether its absence is told
 * @param lines the most lines that a value has, 1 to 20
 * @param below whether the value may stand below its label instead of to the right
 * @param repeated whether there may be several, each of which counts
 * @param page which page of the document
 */
public record KindField(
    String name,
    Label label,
    List<String> anchors,
    Zone zone,
    Optional<Pattern> pattern,
    boolean viqr,
    Cleaner cleaner,
    Optional<ClosedList> list,
    boolean required,
    int lines,
    boolean below,
    boolean repeated,
    PageChoice page) {

  /** On which pages a field is looked for. */
  public enum PageChoice {
    FIRST,
    LAST,
    ANY
  }

  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{1,39}");
  private static final int MOST_LINES = 20;

  public KindField {
    anchors = List.copyOf(anchors);
  }

  static KindField parse(YamlMap map) {
    String name = map.require("name");
    if (!NAME.matcher(name).matches()) {
      throw map.error("name", "'" + name + "' is not camelCase");
    }
    List<String> anchors = map.texts("anchors");
    Optional<Pattern> pattern = map.pattern("pattern");
    if (anchors.isEmpty() && pattern.isEmpty()) {
      throw map.error("anchors", "a field needs anchors or a pattern");
    }
    List<String> list = map.texts("list");
    int lines = map.whole("lines").orElse(1);
    if (lines < 1 || lines > MOST_LINES) {
      throw map.error("lines", "must be 1 to " + MOST_LINES);
    }
    var field =
        new KindField(
            name,
            map.label("label"),
            anchors,
            Zone.parse(map, "zone"),
            pattern,
            viqr(map),
            cleaner(map, name),
            list.isEmpty() ? Optional.empty() : Optional.of(new ClosedList(list)),
            map.flag("required"),
            lines,
            map.flag("below"),
            map.flag("repeated"),
            page(map));
    map.requireAllKnown();
    return field;
  }

  private static Cleaner cleaner(YamlMap map, String field) {
    String name = map.text("cleaner").orElse("text");
    if (!KnownFields.allow(field, name)) {
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
      default -> throw map.error("page", "'" + text + "' is none of first, last, any");
    };
  }
}
