package vn.sohoa.notify.webhook;

import java.time.Duration;
import java.util.Optional;

/** Says which deliveries are to go wrong; only a sandbox has any. */
public interface DeliveryFaults {
  /** How a delivery goes wrong. */
  enum Manner {
    TWICE,
    LATE,
    AFTER_NEXT
  }

  /**
   * A delivery that goes wrong.
   *
   * @param delay of one that is late; of one that waits for the next, if there is none
   */
  record Disturbed(Manner manner, Duration delay) {}

  /** Returns how the next delivery goes wrong; empty if it does not. */
  Optional<Disturbed> next();

  /**
   * Returns how often everything was deleted since the start. What was held back before is not sent
   * any more.
   */
  int deletions();
}
