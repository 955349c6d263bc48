package vn.sohoa.result;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last answer of the receiver to an entry. */
@Schema(name = "ResultDeliveryState")
public enum ResultDeliveryState {
  /** None so far. */
  OPEN,
  /** It has taken the entry. */
  SENT,
  /** It has refused the entry. */
  FAILED;

  /** Parses a query parameter, ignoring case. */
  public static ResultDeliveryState fromString(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
