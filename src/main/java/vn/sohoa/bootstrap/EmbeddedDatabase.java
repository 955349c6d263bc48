package vn.sohoa.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL beside the service, with a data folder that stays. It listens on the loopback
 * address only.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final String USER = "postgres";
  private static final List<String> ACCESS_RULES =
      List.of(
          "local all all reject",
          "host all all 127.0.0.1/32 scram-sha-256",
          "host all all ::1/128 scram-sha-256",
          "");

  private final EmbeddedPostgres server;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres server, String password) {
    this.server = server;
    this.password = password;
  }

  /**
   * @throws StartupException if PostgreSQL does not start
   */
  static EmbeddedDatabase start(DataFolder folder) {
    Path data = folder.resolve("postgres");
    try {
      Orphan.stop(data);
      String password = password(folder.resolve("postgres.password"));
      EmbeddedPostgres server = builder(folder, data, password).start();
      var database = new EmbeddedDatabase(server, password);
      database.secure(data);
      return database;
    } catch (IOException | SQLException e) {
      throw new StartupException(
          "the embedded PostgreSQL in " + data + " did not start: " + e.getMessage(), e);
    }
  }

  private static EmbeddedPostgres.Builder builder(DataFolder folder, Path data, String password) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(folder.resolve("postgres-bin").toFile())
        .setPGStartupWait(Duration.ofMinutes(2))
        .setConnectConfig("password", password)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        // The library starts it without them, which is right for tests and would lose data here.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "100");
  }

  /** A fresh cluster trusts everyone on this machine; from here on it asks for the password. */
  private void secure(Path data) throws SQLException, IOException {
    try (Connection connection =
            server.getPostgresDatabase(Map.of("password", password)).getConnection();
        Statement statement = connection.createStatement()) {
      requireDurable(statement);
      // Hex digits only, so there is nothing to quote.
      statement.execute("ALTER ROLE " + USER + " PASSWORD '" + password + "'");
      Files.write(data.resolve("pg_hba.conf"), ACCESS_RULES);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private static void requireDurable(Statement statement) throws SQLException {
    try (var setting = statement.executeQuery("SHOW fsync")) {
      if (!setting.next() || !setting.getString(1).equals("on")) {
        throw new StartupException(
            "the embedded PostgreSQL runs without fsync and could lose data");
      }
    }
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      DataFolder.writeSecret(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + USER;
  }

  String user() {
    return USER;
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
