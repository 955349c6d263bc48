package vn.sohoa.result.portal;

import java.util.Optional;
import vn.sohoa.result.ResultDeliveryFailure;

/**
 * How an attempt has ended.
 *
 * @param failure empty if the receiver has taken the entry
 * @param status of the answer, if there was one
 * @param code of the answer, if it has one
 * @param text of the answer, if it has one
 */
record Attempt(
    Optional<ResultDeliveryFailure> failure,
    Optional<Integer> status,
    Optional<String> code,
    Optional<String> text) {

  static Attempt taken(PortalAnswer answer) {
    return of(Optional.empty(), answer);
  }

  static Attempt failed(ResultDeliveryFailure failure, PortalAnswer answer) {
    return of(Optional.of(failure), answer);
  }

  static Attempt failed(ResultDeliveryFailure failure) {
    return new Attempt(Optional.of(failure), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Attempt of(Optional<ResultDeliveryFailure> failure, PortalAnswer answer) {
    return new Attempt(failure, Optional.of(answer.status()), answer.code(), answer.text());
  }

  boolean isTaken() {
    return failure.isEmpty();
  }

  boolean isRefused() {
    return is(ResultDeliveryFailure.REFUSED);
  }

  /** Whether the receiver has decided about the entry. */
  boolean isAnswered() {
    return isTaken() || isRefused();
  }

  boolean is(ResultDeliveryFailure one) {
    return failure.filter(one::equals).isPresent();
  }
}
