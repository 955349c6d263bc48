package vn.sohoa.notify.webhook;

import java.util.Optional;

/**
 * How an attempt has ended.
 *
 * @param failure empty if the receiver has confirmed the event
 * @param status of the answer, if there was one
 */
record Attempt(Optional<DeliveryFailure> failure, Optional<Integer> status) {
  private static final int SUCCESS = 2;
  private static final int CLASS_OF_STATUS = 100;
  private static final int GONE = 410;

  static Attempt answered(int status) {
    return new Attempt(
        status / CLASS_OF_STATUS == SUCCESS
            ? Optional.empty()
            : Optional.of(DeliveryFailure.REFUSED),
        Optional.of(status));
  }

  static Attempt failed(DeliveryFailure failure) {
    return new Attempt(Optional.of(failure), Optional.empty());
  }

  boolean isConfirmed() {
    return failure.isEmpty();
  }

  /** Whether the receiver says that it does not exist any more. */
  boolean saysGone() {
    return status.filter(code -> code == GONE).isPresent();
  }
}
