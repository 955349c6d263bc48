package vn.sohoa.report;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL with the schema of the service, for tests that need no running service. */
public final class TestDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;
  private int version;

  private TestDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  public static TestDatabase empty() {
    try {
      return new TestDatabase(EmbeddedPostgres.builder().start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static TestDatabase migrated() {
    TestDatabase database = empty();
    database.migrateTo(Integer.MAX_VALUE);
    return database;
  }

  /** Runs the migrations after the last one that ran, up to this one. */
  public void migrateTo(int last) {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"));
        Connection connection = connect();
        var statement = connection.createStatement()) {
      for (Path file : files.sorted(Comparator.comparingInt(TestDatabase::version)).toList()) {
        if (version(file) > version && version(file) <= last) {
          connection.setAutoCommit(false);
          statement.execute(Files.readString(file));
          connection.commit();
        }
      }
      version = last;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int version(Path migration) {
    return Integer.parseInt(migration.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
  }

  public DataSource dataSource() {
    return server.getPostgresDatabase();
  }

  public Connection connect() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  /** Runs statements, each with {@code ?} for its values, in one transaction. */
  public void execute(String sql, @Nullable Object... values) throws SQLException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      execute(connection, sql, values);
      connection.commit();
    }
  }

  public static int execute(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  /** The rows as text, columns parted by a bar. */
  public List<String> rows(String sql) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", row));
      }
      return rows;
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
