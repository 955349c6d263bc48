package vn.sohoa.export;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import vn.sohoa.sql.RepeatedWork;

/** Prepares exports one after the other, and deletes those that have expired. */
@ApplicationScoped
class ExportPreparation {
  private static final Duration LEAST = Duration.ofHours(1);

  private final ExportConfig config;
  private final ExportPreparer preparer;
  private final ExportSweep sweep;

  /** The name of this process, for leases. */
  private final UUID process = UUID.randomUUID();

  private final RepeatedWork preparation = new RepeatedWork("exports");
  private final RepeatedWork cleaning = new RepeatedWork("export-cleaner");

  ExportPreparation(ExportConfig config, ExportPreparer preparer, ExportSweep sweep) {
    this.config = config;
    this.preparer = preparer;
    this.sweep = sweep;
  }

  void start(@Observes StartupEvent event) {
    if (config.keep().compareTo(LEAST) < 0) {
      throw new IllegalStateException("sohoa.export.keep is less than an hour: " + config.keep());
    }
    if (config.rate().asLongValue() <= 0) {
      throw new IllegalStateException("sohoa.export.rate has to be positive");
    }
    if (config.prepare()) {
      preparation.start(this::prepare, config.poll(), config.poll());
    }
    cleaning.start(sweep::clean, config.clean(), config.clean());
  }

  void stop(@Observes ShutdownEvent event) {
    preparation.stop();
    cleaning.stop();
  }

  private void prepare() {
    try {
      boolean isMore;
      do {
        isMore = preparer.prepareNext(process);
      } while (isMore);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
