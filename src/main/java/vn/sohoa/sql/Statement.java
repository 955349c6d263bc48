package vn.sohoa.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One execution of a statement: bind the values, then query or update. */
public final class Statement {
  private static final String PLAN_FOR_VALUES = "SET LOCAL plan_cache_mode = force_custom_plan";

  private final Connections connections;
  private final Sql sql;
  private final Map<String, Parameter> parameters = new HashMap<>();
  private boolean plannedForValues;

  Statement(Connections connections, Sql sql) {
    this.connections = connections;
    this.sql = sql;
  }

  /**
   * Has this statement, and those after it in the transaction, planned for their values each time.
   * PostgreSQL otherwise plans a statement once for values that it does not know, after five
   * executions: for a report, on a range of days that may have no dossier or all, twice as slow.
   */
  public Statement planForValues() {
    plannedForValues = true;
    return this;
  }

  /**
   * @param value a number, text, boolean, bytes, UUID, enum constant (by its name), Instant or
   *     LocalDate; null and an empty Optional become NULL
   * @throws IllegalArgumentException if the statement has no such parameter
   */
  public Statement bind(String name, @Nullable Object value) {
    return put(name, Parameter.of(value));
  }

  /** Binds a PostgreSQL array; null and an empty Optional among its elements become NULL. */
  public Statement bind(String name, ArrayType type, Collection<?> elements) {
    return put(name, Parameter.of(type, elements));
  }

  private Statement put(String name, Parameter value) {
    if (!sql.names().contains(name)) {
      throw new IllegalArgumentException("no parameter " + name + " in: " + sql.positional());
    }
    parameters.put(name, value);
    return this;
  }

  public <T> List<T> list(Function<Row, T> mapper) {
    var rows = new ArrayList<T>();
    run(
        statement -> {
          try (ResultSet results = statement.executeQuery()) {
            Row row = new Row(results);
            while (results.next()) {
              rows.add(mapper.apply(row));
            }
          }
        });
    return List.copyOf(rows);
  }

  /** Returns the first row; empty if there is none. */
  public <T> Optional<T> first(Function<Row, T> mapper) {
    return list(mapper).stream().findFirst();
  }

  /**
   * Returns the only row.
   *
   * @throws IllegalStateException if there is not exactly one row
   */
  public <T> T single(Function<Row, T> mapper) {
    List<T> rows = list(mapper);
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows, not one: " + sql.positional());
    }
    return rows.getFirst();
  }

  /** Runs an INSERT, UPDATE or DELETE; returns the number of affected rows. */
  public int update() {
    var written = new int[1];
    run(statement -> written[0] = statement.executeUpdate());
    return written[0];
  }

  private void run(Execution execution) {
    try {
      connections.lend(
          connection -> {
            if (plannedForValues) {
              execute(connection, PLAN_FOR_VALUES);
            }
            try (PreparedStatement statement = connection.prepareStatement(sql.positional())) {
              fill(statement);
              execution.run(statement);
            }
          });
    } catch (SQLException e) {
      throw new IllegalStateException("failed: " + sql.positional(), e);
    }
  }

  private static void execute(Connection connection, String setting) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(setting)) {
      statement.execute();
    }
  }

  private void fill(PreparedStatement statement) throws SQLException {
    int place = 1;
    for (String name : sql.names()) {
      @Nullable Parameter value = parameters.get(name);
      if (value == null) {
        throw new IllegalStateException("nothing bound to " + name + " in: " + sql.positional());
      }
      value.set(statement, place++);
    }
  }

  private interface Execution {
    void run(PreparedStatement statement) throws SQLException;
  }
}
