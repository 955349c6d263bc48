package vn.sohoa.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with named parameters. Parse it once, as a constant, if its text is fixed.
 *
 * @param positional the statement with {@code ?} for each parameter, as required by JDBC
 * @param names parameter names by position; a name may occur several times
 */
public record Sql(String positional, List<String> names) {
  private static final Pattern PARAMETER =
      Pattern.compile(
          """
          '[^']*'           # a literal
          |"[^"]*"          # a quoted identifier
          |--[^\\n]*        # a comment
          |::               # a cast
          |:([A-Za-z]\\w*)
          """,
          Pattern.COMMENTS);

  public Sql {
    names = List.copyOf(names);
  }

  /**
   * Parses a statement.
   *
   * @param text with parameters like {@code :name}; literals and comments are not parsed
   */
  public static Sql of(String text) {
    var names = new ArrayList<String>();
    String positional =
        PARAMETER
            .matcher(text)
            .replaceAll(
                found -> {
                  if (found.group(1) == null) {
                    return Matcher.quoteReplacement(found.group());
                  }
                  names.add(found.group(1));
                  return "?";
                });
    return new Sql(positional, names);
  }
}
