package vn.sohoa.link;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement whose parameters have names and PostgreSQL types.
 *
 * @param positional as JDBC wants it
 * @param names of the parameters, in that order
 */
record NamedParameters(String positional, List<String> names) {
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]+)");
  private static final Map<String, String> TYPES =
      Map.of(
          "at", "timestamptz",
          "key", "text",
          "self", "uuid",
          "gap", "interval",
          "before", "interval",
          "procedure", "text",
          "result", "text",
          "issued", "date");

  static NamedParameters parse(String sql) {
    var names = new ArrayList<String>();
    Matcher matcher = NAME.matcher(sql);
    String positional =
        matcher.replaceAll(
            found -> {
              names.add(found.group(1));
              return "CAST(? AS " + TYPES.getOrDefault(found.group(1), "text[]") + ")";
            });
    return new NamedParameters(positional, List.copyOf(names));
  }

  void fill(PreparedStatement statement, Map<String, Object> values) throws SQLException {
    for (int place = 0; place < names.size(); place++) {
      statement.setObject(place + 1, values.get(names.get(place)));
    }
  }
}
