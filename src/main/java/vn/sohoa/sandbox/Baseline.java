package vn.sohoa.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the database of a sandbox holds right after its schema was made: rules, policies, the one
 * secret of cursors. A copy of it is kept beside, and put in the place of everything else. Works as
 * the owner of the embedded database, because the service itself may not delete what is recorded
 * for good.
 */
@ApplicationScoped
class Baseline {
  private static final String SCHEMA = "sandbox_baseline";

  /** What the schema is, and {@code read_secret}: its value is in memory, too. */
  private static final String KEPT = "'flyway_schema_history', 'read_secret'";

  private static final String TABLES =
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN (%s) ORDER BY 1"
          .formatted(KEPT);
  private static final String VERSION =
      "SELECT count(*) || ' ' || max(installed_on) AS version FROM flyway_schema_history";
  private static final String SEQUENCES =
      "SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)"
          + " FROM pg_sequences WHERE schemaname = 'public'";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long PAUSE_MS = 20;

  private final String url;
  private final String owner;
  private final String password;

  Baseline(
      @ConfigProperty(name = "sohoa.database.url") String url,
      @ConfigProperty(
              name = "sohoa.database.owner-username",
              defaultValue = "${sohoa.database.username}")
          String owner,
      @ConfigProperty(
              name = "sohoa.database.owner-password",
              defaultValue = "${sohoa.database.password}")
          String password) {
    this.url = url;
    this.owner = owner;
    this.password = password;
  }

  /** Puts the state of a new database back; the first time, it is that state that is stored. */
  void restore() {
    run(
        statement -> {
          if (isStored(statement)) {
            restore(statement);
          } else {
            store(statement);
          }
        });
  }

  /**
   * Removes the steps that wait, and waits for those that run.
   *
   * @throws IllegalStateException if one of them does not end
   */
  void awaitIdle() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (isBusy()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("a step of the pipeline does not end");
      }
      Thread.sleep(PAUSE_MS);
    }
  }

  private boolean isBusy() {
    var busy = new boolean[1];
    run(
        statement -> {
          statement.execute("DELETE FROM scheduled_tasks WHERE NOT picked");
          busy[0] = !texts(statement, "SELECT task_name FROM scheduled_tasks LIMIT 1").isEmpty();
        });
    return busy[0];
  }

  private static boolean isStored(Statement statement) throws SQLException {
    if (texts(statement, "SELECT 1 FROM pg_namespace WHERE nspname = '%s'".formatted(SCHEMA))
        .isEmpty()) {
      return false;
    }
    String then = texts(statement, "SELECT version FROM %s.made_of".formatted(SCHEMA)).getFirst();
    if (!then.equals(texts(statement, VERSION).getFirst())) {
      throw new IllegalStateException(
          "the sandbox was made by another version of Sohoa: delete its data folder");
    }
    return true;
  }

  private static void store(Statement statement) throws SQLException {
    statement.execute("CREATE SCHEMA " + SCHEMA);
    statement.execute("CREATE TABLE %s.made_of AS %s".formatted(SCHEMA, VERSION));
    for (String table : texts(statement, TABLES)) {
      if (!texts(statement, "SELECT 1 FROM public.%s LIMIT 1".formatted(table)).isEmpty()) {
        statement.execute("CREATE TABLE %1$s.%2$s AS TABLE public.%2$s".formatted(SCHEMA, table));
      }
    }
  }

  /** Without triggers: what they would write is stored, too, or belongs to what is deleted. */
  private static void restore(Statement statement) throws SQLException {
    statement.execute("SET session_replication_role = replica");
    statement.execute("SET lock_timeout = '%dms'".formatted(PATIENCE.toMillis()));
    List<String> tables = texts(statement, TABLES);
    statement.execute("TRUNCATE " + String.join(", ", tables));
    List<String> stored =
        texts(
            statement,
            "SELECT tablename FROM pg_tables WHERE schemaname = '%s' AND tablename <> 'made_of'"
                .formatted(SCHEMA));
    statement.execute(SEQUENCES);
    for (String table : stored) {
      String columns = String.join(", ", columns(statement, table));
      statement.execute(
          "INSERT INTO public.%1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM %3$s.%1$s"
              .formatted(table, columns, SCHEMA));
    }
  }

  private static List<String> columns(Statement statement, String table) throws SQLException {
    return texts(
        statement,
        """
        SELECT quote_ident(column_name) FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = '%s' AND is_generated = 'NEVER' ORDER BY ordinal_position
        """
            .formatted(table));
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private interface Work {
    void on(Statement statement) throws SQLException;
  }

  private void run(Work work) {
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      work.on(statement);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the sandbox cannot be put back: " + e.getMessage(), e);
    }
  }
}
