package vn.sohoa.batch;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of a batch. */
@Schema(name = "BatchState")
public enum BatchState {
  /** Files may arrive. */
  OPEN,
  /** It has its receipt, and nothing arrives any more. */
  CLOSED;

  /** Parses a query parameter, ignoring case. */
  public static BatchState fromString(String sent) {
    return valueOf(sent.toUpperCase(Locale.ROOT));
  }
}
