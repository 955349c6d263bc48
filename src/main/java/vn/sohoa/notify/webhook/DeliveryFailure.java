package vn.sohoa.notify.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an attempt to deliver failed. */
@Schema(name = "WebhookDeliveryFailure")
public enum DeliveryFailure {
  /** The configuration does not allow the address any more. */
  NOT_ALLOWED,
  /** The name of the host has no address. */
  UNKNOWN_HOST,
  /** The host has a private address, which the configuration does not allow. */
  PRIVATE_ADDRESS,
  /** No connection, or none that is secure. */
  NOT_CONNECTED,
  /** No answer in time. */
  TIMED_OUT,
  /** The connection ended before the answer. */
  BROKEN,
  /** The status of the answer is not 2xx; redirects are not followed. */
  REFUSED
}
