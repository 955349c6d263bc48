package vn.sohoa.scrub;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToLongFunction;

/** What this process has verified since its start, for {@code /q/metrics}. */
@ApplicationScoped
class ScrubMetrics {
  private final ScrubCounters counters;
  private final MeterRegistry registry;

  ScrubMetrics(ScrubCounters counters, MeterRegistry registry) {
    this.counters = counters;
    this.registry = registry;
  }

  void register(@Observes StartupEvent event) {
    count("verified", ScrubCounts::verified);
    count("damaged", ScrubCounts::damaged);
    count("missing", ScrubCounts::missing);
    count("collected", ScrubCounts::collected);
  }

  private void count(String outcome, ToLongFunction<ScrubCounts> part) {
    FunctionCounter.builder(
            "sohoa.scrub.blobs", counters, counted -> part.applyAsLong(counted.total()))
        .tag("outcome", outcome)
        .register(registry);
  }
}
