package vn.sohoa.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL that outlived its service, because that was killed. Whoever holds the data folder's
 * lock may stop it: its service is gone.
 */
final class Orphan {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Orphan() {}

  static void stop(Path data) throws IOException {
    Optional<ProcessHandle> running = find(data);
    if (running.isEmpty()) {
      return;
    }
    ProcessHandle orphan = running.get();
    // SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which waits for
    // clients.
    new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).inheritIO().start();
    try {
      orphan.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new StartupException(
          "a PostgreSQL of an earlier run (process " + orphan.pid() + ") does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupException("interrupted while an earlier PostgreSQL stopped", e);
    }
  }

  /**
   * The process that postmaster.pid names, if it still is a PostgreSQL and not a later process of
   * that number.
   */
  private static Optional<ProcessHandle> find(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    Matcher first = NUMBER.matcher(Files.readString(pidFile));
    if (!first.lookingAt()) {
      return Optional.empty(); // cut off while it was written, so that no server came of it
    }
    return ProcessHandle.of(Long.parseLong(first.group()))
        .filter(
            process ->
                process
                    .info()
                    .command()
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent());
  }
}
