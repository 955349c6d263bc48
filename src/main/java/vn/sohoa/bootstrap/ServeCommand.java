package vn.sohoa.bootstrap;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.time.Duration;

/** Starts the service: protection of its process, data folder, database, then Quarkus. */
public final class ServeCommand {
  private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(15);

  private ServeCommand() {}

  /** Runs a sandbox until it is stopped. */
  public static void runSandbox() {
    System.setProperty(Settings.SANDBOX, "true");
    run();
  }

  /** Runs until the service is stopped. */
  public static void run() {
    try {
      RootCheck.ofThisProcess().require();
      SandboxFolder.require(Settings.dataFolder(), Settings.sandbox());
      serveFrom(DataFolder.hold(Settings.dataFolder()));
    } catch (StartupException e) {
      System.err.println("Sohoa: " + e.getMessage());
      System.exit(StartupException.EXIT_CODE);
    }
  }

  private static void serveFrom(DataFolder folder) {
    try {
      System.setProperty("sohoa.data-dir", Settings.dataFolder().toString());
      // That of all users in the folder for temporary files belongs to the user who was first
      System.setProperty("quarkus.vertx.cache-directory", folder.resolve("vertx").toString());
      // Decided here and nowhere else: a file of settings must not make a sandbox of real data
      System.setProperty(Settings.SANDBOX, Boolean.toString(Settings.sandbox()));
      if (Settings.sandbox()) {
        SandboxSettings.apply(Settings.dataFolder());
        SandboxFolder.begin(Settings.dataFolder());
      }
      ProcessProtection.apply(folder.resolve("engine"));
      if (Settings.databaseUrl().isEmpty()) {
        useEmbedded(folder);
      }
      Quarkus.run();
    } finally {
      // An unreachable channel would be closed by the garbage collector, which releases the lock.
      Reference.reachabilityFence(folder);
    }
  }

  private static void useEmbedded(DataFolder folder) {
    EmbeddedDatabase database = EmbeddedDatabase.start(folder);
    System.setProperty("sohoa.database.url", database.jdbcUrl());
    System.setProperty("sohoa.database.username", ServiceRole.NAME);
    System.setProperty("sohoa.database.password", database.serviceRole().password());
    System.setProperty("sohoa.database.owner-username", database.owner());
    System.setProperty("sohoa.database.owner-password", database.ownerPassword());
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(database), "embedded-postgres-stop"));
  }

  /** Stops the database after the service, which needs it to shut down; the wait is limited. */
  private static void stop(EmbeddedDatabase database) {
    database.endWatch();
    try {
      Application service = Application.currentApplication();
      if (service != null) {
        Thread.ofVirtual().start(service::awaitShutdown).join(SHUTDOWN_PATIENCE);
      }
      database.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded PostgreSQL did not stop", e);
    }
  }
}
