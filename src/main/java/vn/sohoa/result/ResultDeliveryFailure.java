package vn.sohoa.result;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry could not be delivered. */
@Schema(name = "ResultDeliveryFailure")
public enum ResultDeliveryFailure {
  /** No connection, or none that is secure. */
  NOT_CONNECTED,
  /** No answer in time. */
  TIMED_OUT,
  /** The connection ended before the answer. */
  BROKEN,
  /**
   * The status of the answer is another than 2xx, 400, 409, 413 and 422; redirects are not
   * followed.
   */
  STATUS,
  /** The status is 2xx, but the answer is no JSON object with {@code error_code}. */
  UNREADABLE,
  /** The receiver gives no session. */
  LOGIN_REFUSED,
  /** The receiver asks to try again later. */
  BUSY,
  /** The receiver refuses this entry; it is not sent again by itself. */
  REFUSED
}
