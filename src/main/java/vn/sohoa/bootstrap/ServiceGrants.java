package vn.sohoa.bootstrap;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Allows the role of the service what it needs, after each migration: to read and write rows of all
 * tables, and of the audit only to read and add them. It grants nothing that is granted already, so
 * that two machines that start at once do not disturb each other.
 *
 * @param role the role of the service, which is not the one that migrates
 */
record ServiceGrants(String role) implements Callback {
  /** Tables whose rows the service only reads and adds. */
  private static final List<String> ADD_ONLY = List.of("audit_entry", "read_entry");

  /** Tables that it only reads. */
  private static final List<String> READ_ONLY = List.of("flyway_schema_history", "read_secret");

  private static final String IS_COMPLETE =
      """
      SELECT count(*) FILTER (
               WHERE NOT has_table_privilege(?, t.oid, 'SELECT')
                  OR (t.relname <> ALL (?) AND NOT (has_table_privilege(?, t.oid, 'INSERT')
                      AND has_table_privilege(?, t.oid, 'UPDATE') AND has_table_privilege(?, t.oid, 'DELETE')))
                  OR (t.relname = ANY (?) AND has_table_privilege(?, t.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER'))) = 0
      FROM pg_class t WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind IN ('r', 'p', 'v')
      """;

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public String getCallbackName() {
    return "grants of the service";
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      if (!isComplete(context.getConnection())) {
        grant(context.getConnection());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the role %s of the service cannot be given its rights: %s"
              .formatted(role, e.getMessage()),
          e);
    }
  }

  private boolean isComplete(Connection connection) throws SQLException {
    var restricted = connection.createArrayOf("text", restricted());
    try (PreparedStatement query = connection.prepareStatement(IS_COMPLETE)) {
      query.setString(1, role);
      query.setArray(2, restricted);
      query.setString(3, role);
      query.setString(4, role);
      query.setString(5, role);
      query.setArray(6, restricted);
      query.setString(7, role);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static Object[] restricted() {
    return Stream.concat(ADD_ONLY.stream(), READ_ONLY.stream()).toArray();
  }

  private void grant(Connection connection) throws SQLException {
    String to = quoted(role);
    try (Statement statement = connection.createStatement()) {
      String schema = quoted(schema(statement));
      statement.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + to);
      statement.execute(
          "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA " + schema + " TO " + to);
      statement.execute("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA " + schema + " TO " + to);
      restrict(statement, ADD_ONLY, "SELECT, INSERT", to);
      restrict(statement, READ_ONLY, "SELECT", to);
    }
  }

  private static void restrict(Statement statement, List<String> tables, String rights, String to)
      throws SQLException {
    for (String table : tables) {
      statement.execute("REVOKE ALL ON " + table + " FROM " + to);
      statement.execute("GRANT " + rights + " ON " + table + " TO " + to);
    }
  }

  private static String schema(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT current_schema()")) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
