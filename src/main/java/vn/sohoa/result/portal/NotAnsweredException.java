package vn.sohoa.result.portal;

import vn.sohoa.result.ResultDeliveryFailure;

/** No answer came. */
final class NotAnsweredException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ResultDeliveryFailure failure;

  NotAnsweredException(ResultDeliveryFailure failure) {
    super(failure.name());
    this.failure = failure;
  }

  ResultDeliveryFailure failure() {
    return failure;
  }
}
