package vn.sohoa.notify.webhook;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of a delivery. */
@Schema(name = "WebhookDeliveryState")
public enum DeliveryState {
  /** It is tried, or tried again. */
  PENDING,
  /** The receiver has confirmed it. */
  DELIVERED,
  /** It was given up; a re-drive tries it again. */
  FAILED,
  /** It was not sent, because nothing may be said of its document any more. */
  WITHHELD;

  /** Parses a query parameter, ignoring case. */
  public static DeliveryState fromString(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
