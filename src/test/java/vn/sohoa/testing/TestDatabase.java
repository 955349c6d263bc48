package vn.sohoa.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import vn.sohoa.dossier.ApplicantKeyMigration;
import vn.sohoa.sql.Connections;
import vn.sohoa.sql.Database;

/**
 * A database with the schema of the service, for tests that need no running service. All are of one
 * server, which ends with the JVM: to start one for each test takes longer than most tests.
 */
public final class TestDatabase implements AutoCloseable {
  private static final MigrationVersion RESULTS = MigrationVersion.fromVersion("9.9");
  private static final MigrationVersion EXPORTS = MigrationVersion.fromVersion("9.3");
  private static final MigrationVersion EVENTS = MigrationVersion.fromVersion("9.1");
  private static final MigrationVersion REVIEW_QUEUE = MigrationVersion.fromVersion("5.4");
  private static final MigrationVersion TAKE_BACK = MigrationVersion.fromVersion("5.3");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What databases with the schema are copies of. */
  private static final class Migrated {
    static final TestDatabase MODEL = model();

    private static TestDatabase model() {
      TestDatabase database = empty();
      database.migrate();
      return database;
    }
  }

  public static TestDatabase empty() {
    return copy("template1");
  }

  public static TestDatabase migrated() {
    return copy(Migrated.MODEL.name);
  }

  private static TestDatabase copy(String model) {
    var database = new TestDatabase("test_" + COUNT.incrementAndGet());
    ofServer("CREATE DATABASE " + database.name + " TEMPLATE " + model);
    return database;
  }

  private static void ofServer(String sql) {
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Migrates as the service does at its start. */
  public void migrate() {
    flyway().load().migrate();
  }

  /** Migrates up to a version, as a folder of that version was left. */
  public void migrateTo(String version) {
    flyway()
        .locations(locationsAt(version))
        // Also if there is no migration of just this version
        .target(version + "?")
        .load()
        .migrate();
  }

  private FluentConfiguration flyway() {
    return Flyway.configure()
        .dataSource(dataSource())
        .locations(locations())
        .javaMigrations(new ApplicantKeyMigration());
  }

  /** The repeatable migrations of today need the tables of today. */
  private static String[] locationsAt(String version) {
    MigrationVersion at = MigrationVersion.fromVersion(version);
    if (at.compareTo(TAKE_BACK) < 0) {
      return new String[] {"db/migration", "vn/sohoa/schema/before-5.2"};
    }
    return Stream.of(locations())
        .filter(one -> at.compareTo(REVIEW_QUEUE) >= 0 || !one.equals("vn/sohoa/review/queue/sql"))
        .filter(one -> at.compareTo(EVENTS) >= 0 || !one.equals("vn/sohoa/notify/sql"))
        .filter(one -> at.compareTo(RESULTS) >= 0 || !one.equals("vn/sohoa/result/sql"))
        .filter(one -> at.compareTo(EXPORTS) >= 0 || !one.equals("vn/sohoa/export/sql"))
        .toArray(String[]::new);
  }

  private static String[] locations() {
    var settings = new Properties();
    try (InputStream file = TestDatabase.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return settings.getProperty("quarkus.flyway.locations").split(",");
  }

  public DataSource dataSource() {
    return Server.RUNNING.getDatabase("postgres", name);
  }

  public Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /** Returns a database whose statements use one connection, as a pool lends it; ends with this. */
  public Database overOneConnection() {
    try {
      Connection connection = connect();
      return new Database(work -> work.on(connection));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For readers under test: each statement on a connection of its own. */
  public void lend(Connections.Work work) throws SQLException {
    try (Connection connection = connect()) {
      work.on(connection);
    }
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

  /** Removes all rows of tables and of those that refer to them, also where nothing is removed. */
  public void clear(String... tables) throws SQLException {
    execute(
        "SET LOCAL session_replication_role = replica; TRUNCATE "
            + String.join(", ", tables)
            + " CASCADE");
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
    ofServer("DROP DATABASE " + name + " WITH (FORCE)");
  }
}
