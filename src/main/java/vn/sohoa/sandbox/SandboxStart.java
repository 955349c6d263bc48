package vn.sohoa.sandbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.sohoa.access.KeyService;

/** Gives a sandbox its keys and data, at each start and whenever it is asked to. */
@ApplicationScoped
class SandboxStart {
  private static final Logger LOG = Logger.getLogger("vn.sohoa.sandbox");

  /** The file by which {@code bootstrap.SandboxFolder}, which no room may use, marks the folder. */
  private static final String MARK = "SANDBOX";

  private final SandboxConfig config;
  private final Baseline baseline;
  private final KeyService keys;
  private final Seeder seeder;
  private final ResetGate gate;
  private final FixedRecognition recognition;
  private final FaultList faults;
  private final Event<SandboxEmptied> emptied;
  private final Path dataFolder;
  private final ReentrantLock resetting = new ReentrantLock();
  private volatile Optional<String> failure = Optional.of("the data are being made");

  SandboxStart(
      SandboxConfig config,
      Baseline baseline,
      KeyService keys,
      Seeder seeder,
      ResetGate gate,
      FixedRecognition recognition,
      FaultList faults,
      Event<SandboxEmptied> emptied,
      @ConfigProperty(name = "sohoa.data-dir") Path dataFolder) {
    this.config = config;
    this.baseline = baseline;
    this.keys = keys;
    this.seeder = seeder;
    this.gate = gate;
    this.recognition = recognition;
    this.faults = faults;
    this.emptied = emptied;
    this.dataFolder = dataFolder;
  }

  /** Before all others, who find the database as a new one. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    if (config.enabled()) {
      requireMark();
      gate.close();
      baseline.restore();
      issueKeys();
    }
  }

  /** The command that starts a sandbox has marked its folder. Nothing else may be emptied. */
  private void requireMark() {
    if (!Files.exists(dataFolder.resolve(MARK))) {
      throw new IllegalStateException("this is no data folder of a sandbox: " + dataFolder);
    }
  }

  /** The service has to listen before it can be told anything. */
  void fill(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER + 900) StartupEvent event) {
    if (config.enabled()) {
      announce();
      Thread.ofVirtual().name("sandbox-seed").start(this::fill);
    }
  }

  private static void announce() {
    String keys =
        Stream.of(SandboxKey.values())
            .map(key -> "  %-10s %s".formatted(key.role(), key.text()))
            .collect(Collectors.joining("\n"));
    System.out.println(
        """

        ==================================================================
        SANDBOX: invented data and PUBLISHED access keys, no OCR.
        Everything in it is deleted at the next start. No real papers here.
        ==================================================================
        %s
        """
            .formatted(keys));
  }

  private void issueKeys() {
    for (SandboxKey key : SandboxKey.values()) {
      keys.addKnown(key.text(), "sandbox " + key.name(), key.role(), key.rights());
    }
  }

  private void fill() {
    try {
      seeder.seed();
      failure = Optional.empty();
      gate.open();
      LOG.info("the sandbox is ready");
    } catch (IOException e) {
      failure = Optional.of(String.valueOf(e.getMessage()));
      LOG.errorf("the sandbox could not be filled: %s", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Deletes everything and makes the first data again. Returns when they are there.
   *
   * @throws IOException if the service refuses them
   */
  void reset() throws IOException, InterruptedException {
    resetting.lockInterruptibly();
    try {
      failure = Optional.of("it was not put back");
      gate.close();
      faults.clear();
      baseline.awaitIdle();
      baseline.restore();
      recognition.forget();
      issueKeys();
      emptied.fire(new SandboxEmptied());
      seeder.seed();
      failure = Optional.empty();
    } finally {
      gate.open();
      resetting.unlock();
    }
  }

  /** Returns why it has no data; empty if it has. */
  Optional<String> failure() {
    return failure;
  }
}
