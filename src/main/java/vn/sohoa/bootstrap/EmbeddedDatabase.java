package vn.sohoa.bootstrap;

import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.io.file.PathUtils;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server next to the service, with a persistent data folder. It listens on the
 * loopback address only and requires a password from its first start.
 */
final class EmbeddedDatabase implements AutoCloseable {
  /** Owns the tables. The service uses them by {@link ServiceRole}. */
  static final String PASSWORD_FILE = "postgres.password";

  private static final String USER = "postgres";

  /** File in the cluster's folder with its schema generation, of which there is only one so far. */
  private static final String SCHEMA_FILE = "sohoa-schema";

  private static final String SCHEMA = "1";
  private static final List<String> ACCESS_RULES =
      List.of(
          "local all all reject",
          "host all all 127.0.0.1/32 scram-sha-256",
          "host all all ::1/128 scram-sha-256",
          "");

  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
  private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);

  private final PostgresServer server;
  private final String password;
  private final ServiceRole serviceRole;
  private final Lock lifecycle = new ReentrantLock();
  private boolean closed;

  private EmbeddedDatabase(PostgresServer server, String password) throws IOException {
    this.server = server;
    this.password = password;
    this.serviceRole = ServiceRole.provide(jdbcUrl(), USER, password);
  }

  /**
   * Starts the server; creates its cluster at the first start.
   *
   * @throws StartupException if PostgreSQL does not start, or the folder has a schema that this
   *     version cannot upgrade
   */
  static EmbeddedDatabase start(DataFolder folder) {
    Path data = folder.resolve("postgres");
    try {
      requireSupported(folder, data);
      Path cache = Files.createDirectories(folder.resolve("postgres-bin"));
      PostgresPrograms programs = PostgresPrograms.unpackInto(cache);
      Path log = folder.resolve("postgres.log");
      Path passwordFile = passwordFile(folder);
      if (!Files.exists(data)) {
        create(programs, data, passwordFile, log);
      }
      Files.write(data.resolve("pg_hba.conf"), ACCESS_RULES);
      PostgresServer server = new PostgresServer(programs, data, log, freePort());
      server.stopOrphan();
      server.start();
      var database = new EmbeddedDatabase(server, Files.readString(passwordFile).strip());
      Thread.ofVirtual().name("embedded-postgres-watch").start(database::watch);
      return database;
    } catch (IOException e) {
      throw new StartupException(
          "the embedded PostgreSQL in " + data + " did not start: " + e.getMessage(), e);
    }
  }

  /**
   * Runs before anything is written, so that the version that created the data can still use them.
   */
  private static void requireSupported(DataFolder folder, Path data) throws IOException {
    Path schema = data.resolve(SCHEMA_FILE);
    if (!Files.exists(data) || (Files.exists(schema) && isSupported(schema))) {
      return;
    }
    throw new StartupException(
        "the data folder "
            + folder.resolve("")
            + " was created by "
            + (Files.exists(schema) ? "a newer version" : "an unreleased version")
            + " of Sohoa, whose database this version cannot use. It was not changed. Set"
            + " SOHOA_DATA_DIR to a new folder, or go on with the version that created it.");
  }

  private static boolean isSupported(Path schema) throws IOException {
    return Files.readString(schema).strip().equals(SCHEMA);
  }

  /** Creates the cluster in a staging folder and moves it, so that it is complete or missing. */
  private static void create(PostgresPrograms programs, Path data, Path passwordFile, Path log)
      throws IOException {
    Path staging = data.resolveSibling("postgres-new");
    PathUtils.delete(staging); // left by an interrupted start
    programs.run(
        log,
        "initdb",
        "--pgdata=" + staging,
        "--username=" + USER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF-8",
        "--locale=C.UTF-8");
    Files.writeString(staging.resolve(SCHEMA_FILE), SCHEMA + "\n");
    Files.move(staging, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path passwordFile(DataFolder folder) throws IOException {
    Path file = folder.resolve(PASSWORD_FILE);
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      DataFolder.writeSecret(file, HexFormat.of().formatHex(random));
    }
    return file;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts the server again whenever it dies, until this is closed. */
  private void watch() {
    try {
      while (restartIfDead()) {
        Thread.sleep(WATCH_INTERVAL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns false after the end. */
  private boolean restartIfDead() {
    lifecycle.lock();
    try {
      if (!closed && !server.runs()) {
        LOG.error("the embedded PostgreSQL has died and is started again");
        server.start();
        Metrics.counter("sohoa.database.restarts").increment();
        LOG.info("the embedded PostgreSQL runs again");
      }
    } catch (IOException e) {
      LOG.errorf("the embedded PostgreSQL did not start again: %s", e.getMessage());
    } finally {
      lifecycle.unlock();
    }
    return !closed;
  }

  /**
   * From now on, a server that ends is not started again: a service manager may send its signal to
   * all processes at once.
   */
  void endWatch() {
    lifecycle.lock();
    try {
      closed = true;
    } finally {
      lifecycle.unlock();
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + USER;
  }

  /** Returns the role that owns the tables and migrates them. */
  String owner() {
    return USER;
  }

  String ownerPassword() {
    return password;
  }

  /** Returns the role by which the service uses the tables. */
  ServiceRole serviceRole() {
    return serviceRole;
  }

  @Override
  public void close() throws IOException {
    endWatch();
    if (server.runs()) {
      server.stop();
    }
  }
}
