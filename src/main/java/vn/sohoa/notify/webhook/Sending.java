package vn.sohoa.notify.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends requests, with the faults that a sandbox has for them. */
@ApplicationScoped
class Sending {
  private static final Logger LOG = Logger.getLogger(Sending.class);
  private static final int CONFIRMED = 200;

  private final WebhookClient client;
  private final DeliveryFaults faults;

  /** Counts as delivered, and is sent after the next one. */
  private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

  /**
   * A request that waits for the next one.
   *
   * @param deletions how often everything had been deleted before
   */
  private record Held(Outgoing request, int deletions) {}

  Sending(WebhookClient client, DeliveryFaults faults) {
    this.client = client;
    this.faults = faults;
  }

  /** Makes an attempt, or several where that is the fault. */
  Attempt send(Outgoing request) throws InterruptedException {
    Optional<DeliveryFaults.Disturbed> fault = faults.next();
    Attempt attempt = fault.isEmpty() ? client.send(request) : send(request, fault.get());
    if (fault.filter(one -> one.manner() == DeliveryFaults.Manner.AFTER_NEXT).isEmpty()) {
      sendHeld();
    }
    return attempt;
  }

  private Attempt send(Outgoing request, DeliveryFaults.Disturbed fault)
      throws InterruptedException {
    return switch (fault.manner()) {
      case TWICE -> {
        Attempt first = client.send(request);
        yield first.isConfirmed() ? client.send(request) : first;
      }
      case LATE -> {
        int before = faults.deletions();
        Thread.sleep(fault.delay());
        yield faults.deletions() == before
            ? client.send(request)
            : Attempt.failed(DeliveryFailure.NOT_ALLOWED);
      }
      case AFTER_NEXT -> {
        sendHeld();
        hold(request, fault.delay());
        yield Attempt.answered(CONFIRMED);
      }
    };
  }

  private void hold(Outgoing request, Duration delay) {
    var waiting = new Held(request, faults.deletions());
    held.set(waiting);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(delay);
                if (held.compareAndSet(waiting, null)) {
                  send(waiting);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                LOG.warnf("a delivery that was held back failed: %s", e);
              }
            });
  }

  private void sendHeld() throws InterruptedException {
    Held before = held.getAndSet(null);
    if (before != null) {
      send(before);
    }
  }

  private void send(Held before) throws InterruptedException {
    if (before.deletions() == faults.deletions()) {
      client.send(before.request());
    }
  }
}
