package vn.sohoa.clean.finding;

import java.util.Locale;

/**
 * Limit that a scan profile sets on one measured quantity.
 *
 * @param code code of the finding reported when the limit is violated
 * @param atLeast true if the limit is a minimum, false if it is a maximum
 */
public record ScanLimit(FindingCode code, ScanQuantity quantity, boolean atLeast, double limit) {
  static ScanLimit minimum(FindingCode code, ScanQuantity quantity, double limit) {
    return new ScanLimit(code, quantity, true, limit);
  }

  static ScanLimit maximum(FindingCode code, ScanQuantity quantity, double limit) {
    return new ScanLimit(code, quantity, false, limit);
  }

  public boolean isMetBy(double value) {
    return atLeast ? value >= limit : value <= limit;
  }

  /** Returns the finding detail, e.g. {@code 150 dpi, asked ≥ 200 (ND30-2020)}. */
  String explain(double value, String profile) {
    return "%s %s, asked %s %s (%s)"
        .formatted(number(value), quantity.unit(), atLeast ? "≥" : "≤", number(limit), profile)
        .replace(" ,", ",");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
