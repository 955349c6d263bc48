package vn.sohoa.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.sohoa.engine.isolation.Isolation;
import vn.sohoa.engine.isolation.IsolationException;
import vn.sohoa.engine.isolation.IsolationFinder;
import vn.sohoa.engine.isolation.IsolationMode;

/** Chooses at start how engines are isolated, and reports it in log, health and metrics. */
@ApplicationScoped
class EngineIsolation {
  private static final Logger LOG = Logger.getLogger(EngineIsolation.class);

  private final IsolationMode mode;
  private final IsolationFinder.Found found;

  /**
   * @throws IsolationException if isolation is required and does not work here
   */
  EngineIsolation(EngineConfig config) {
    this.mode = config.isolation().orElseGet(IsolationMode::standard);
    this.found = IsolationFinder.of(config.isolationHelper()).find(mode);
  }

  void report(@Observes StartupEvent event, MeterRegistry registry) {
    Gauge.builder("sohoa.engine.isolated", this, it -> it.chosen().isolates() ? 1 : 0)
        .register(registry);
    if (chosen().isolates()) {
      LOG.infof("engines are isolated by %s", chosen().description());
    } else {
      LOG.warnf(
          "engines are NOT isolated: a file that takes one over has the rights of this user. %s",
          found.obstacles());
    }
  }

  Isolation chosen() {
    return found.isolation();
  }

  IsolationMode mode() {
    return mode;
  }

  /** Returns why engines are not isolated, or not by the helper; empty if they are. */
  String obstacles() {
    return found.obstacles();
  }
}
