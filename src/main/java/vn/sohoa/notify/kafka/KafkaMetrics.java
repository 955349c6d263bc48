package vn.sohoa.notify.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What this process knows of its publication, for {@code /q/metrics} and health. */
@ApplicationScoped
class KafkaMetrics {
  private static final String EVENTS = "sohoa.kafka.events";
  private static final double MILLIS = 1000;

  private final MeterRegistry registry;
  private final Clock clock;
  private final AtomicReference<KafkaState> state = new AtomicReference<>(KafkaState.UNKNOWN);

  KafkaMetrics(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** Has the gauges shown, where there is something to publish. */
  void begin() {
    Gauge.builder("sohoa.kafka.waiting", state, it -> it.get().waiting())
        .description("Events that are not published yet; -1 if unknown")
        .register(registry);
    Gauge.builder("sohoa.kafka.oldest.seconds", state, it -> age(it.get().oldest()))
        .description("Age of the first of them")
        .register(registry);
    Gauge.builder("sohoa.kafka.failures", state, it -> it.get().failures())
        .description("Failures in a row")
        .register(registry);
  }

  private double age(Optional<Instant> oldest) {
    return oldest
        .map(at -> Math.max(0, Duration.between(at, clock.instant()).toMillis() / MILLIS))
        .orElse(0.0);
  }

  /** Returns the new state. */
  KafkaState update(UnaryOperator<KafkaState> change) {
    return state.updateAndGet(change);
  }

  KafkaState state() {
    return state.get();
  }

  void count(int published, int withheld) {
    registry.counter(EVENTS, "outcome", "published").increment(published);
    registry.counter(EVENTS, "outcome", "withheld").increment(withheld);
  }
}
