package vn.sohoa.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.sohoa.notify.webhook.DeliveryFaults;

/** Disturbs deliveries as it was told to. */
@ApplicationScoped
class WebhookFaults implements DeliveryFaults {
  private final SandboxConfig config;
  private final FaultList faults;
  private final AtomicInteger deletions = new AtomicInteger();

  WebhookFaults(SandboxConfig config, FaultList faults) {
    this.config = config;
    this.faults = faults;
  }

  @Override
  public Optional<Disturbed> next() {
    return config.enabled()
        ? faults.takeOfWebhook().map(WebhookFaults::disturbed)
        : Optional.empty();
  }

  /** The records of what is held back are gone. */
  void forget(@Observes SandboxEmptied event) {
    deletions.incrementAndGet();
  }

  @Override
  public int deletions() {
    return deletions.get();
  }

  private static Disturbed disturbed(Fault fault) {
    Manner manner =
        switch (fault.kind()) {
          case WEBHOOK_DUPLICATE -> Manner.TWICE;
          case WEBHOOK_OUT_OF_ORDER -> Manner.AFTER_NEXT;
          default -> Manner.LATE;
        };
    return new Disturbed(manner, Duration.ofMillis(fault.delayMs()));
  }
}
