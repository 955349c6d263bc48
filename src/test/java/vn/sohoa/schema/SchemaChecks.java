package vn.sohoa.schema;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.sohoa.testing.TestDatabase;

/** The closed vocabularies of the schema. */
public final class SchemaChecks {
  private static final String CHECKS =
      """
      SELECT conrelid::regclass || '.' || attname, pg_get_constraintdef(c.oid)
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1]
      WHERE contype = 'c' AND cardinality(conkey) = 1
        AND atttypid = 'text'::regtype AND pg_get_constraintdef(c.oid) ~ '= (ANY|''.*''::text)'
      """;
  private static final Pattern VALUE = Pattern.compile("'([^']*)'::text");

  private SchemaChecks() {}

  /** The values that each column with a closed vocabulary accepts, by {@code table.column}. */
  public static Map<String, Set<String>> vocabularies(TestDatabase database) throws SQLException {
    return database.rows(CHECKS).stream()
        .map(row -> row.split("\\|", 2))
        .collect(toMap(row -> row[0], row -> values(row[1]), (a, b) -> a, TreeMap::new));
  }

  private static Set<String> values(String check) {
    return VALUE
        .matcher(check)
        .results()
        .map(found -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }
}
