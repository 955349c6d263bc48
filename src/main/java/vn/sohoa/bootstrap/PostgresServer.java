package vn.sohoa.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL server and its data folder.
 *
 * @param data data folder of an existing cluster
 * @param log log file of the programs and the server, overwritten at each start
 * @param port TCP port on the loopback address
 */
record PostgresServer(PostgresPrograms programs, Path data, Path log, int port) {
  /** After a crash the server replays its write-ahead log first. */
  private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(2);

  private static final Duration LAUNCH_LIMIT = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofMillis(2);
  private static final int STATUS_LINE = 8;

  /** Starts the server; returns when it accepts connections. */
  void start() throws IOException {
    List<String> stale = pidFile();
    // pg_ctl makes it a session leader, so that Ctrl-C in a terminal reaches only the service,
    // which then stops it in order. pg_ctl could also wait for the server, but polls only 10 times
    // a second.
    programs.run(log, "pg_ctl", "start", "--no-wait", "-D", data.toString(), "-o", options());
    long begin = System.nanoTime();
    List<String> lines = pidFile();
    while (lines.equals(stale) || !isReady(lines)) {
      Duration waited = Duration.ofNanos(System.nanoTime() - begin);
      boolean alive = !lines.isEmpty() && !lines.equals(stale);
      if (waited.compareTo(alive ? RECOVERY_LIMIT : LAUNCH_LIMIT) > 0 || (!alive && saysWhyNot())) {
        throw new IOException(Files.readString(log).strip());
      }
      pause();
      lines = pidFile();
    }
  }

  /**
   * Set on the command line, which overrides every file: durability must not be configured away.
   */
  private String options() {
    return String.join(
        " -c ",
        "-p " + port,
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "fsync=on",
        "full_page_writes=on",
        "synchronous_commit=on",
        "max_connections=100",
        "log_min_messages=fatal",
        // No values, which may be personal data, in its log.
        "log_error_verbosity=terse",
        "log_min_error_statement=panic",
        "log_parameter_max_length_on_error=0",
        "log_parameter_max_length=0");
  }

  private static boolean isReady(List<String> lines) {
    return lines.size() >= STATUS_LINE && lines.get(STATUS_LINE - 1).strip().equals("ready");
  }

  private boolean saysWhyNot() throws IOException {
    return Files.readString(log).contains("FATAL:");
  }

  private List<String> pidFile() throws IOException {
    try {
      return Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL started", e);
    }
  }

  /**
   * Stops a server whose service was killed. The caller holds the lock of the data folder, so that
   * service no longer runs.
   */
  void stopOrphan() throws IOException {
    if (runs()) {
      stop();
    }
  }

  /** Whether the process in postmaster.pid is a PostgreSQL; its number may have been reused. */
  boolean runs() throws IOException {
    return pidFile().stream()
        .findFirst()
        .filter(line -> line.matches("\\d{1,18}"))
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
        .flatMap(process -> process.info().command())
        .filter(command -> command.endsWith("postgres"))
        .isPresent();
  }

  /** Stops the server and terminates open sessions; committed data are not lost. */
  void stop() throws IOException {
    programs.run(
        log.resolveSibling("postgres-stop.log"),
        "pg_ctl",
        "stop",
        "--mode=fast",
        "-D",
        data.toString());
  }
}
