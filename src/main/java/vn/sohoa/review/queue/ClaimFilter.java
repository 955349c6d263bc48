package vn.sohoa.review.queue;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which documents of the queue are listed, by their claims. */
@Schema(name = "ClaimFilter")
public enum ClaimFilter {
  /** Claimed by the caller. */
  MINE,
  /** Claimed by nobody, or the claim has run out. */
  FREE,
  /** Claimed by somebody else. */
  OTHERS;

  /** Parses a query parameter, ignoring case. */
  public static ClaimFilter fromString(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
