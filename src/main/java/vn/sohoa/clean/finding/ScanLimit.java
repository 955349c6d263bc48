package vn.sohoa.clean.finding;

import java.util.Locale;

/**
 * One demand on a scan.
 *
 * @param code of the finding where it is not met
 * @param atLeast whether the limit is the smallest good value, or else the largest
 */
public record ScanLimit(FindingCode code, ScanQuantity quantity, boolean atLeast, double limit) {
  static ScanLimit least(FindingCode code, ScanQuantity quantity, double limit) {
    return new ScanLimit(code, quantity, true, limit);
  }

  static ScanLimit most(FindingCode code, ScanQuantity quantity, double limit) {
    return new ScanLimit(code, quantity, false, limit);
  }

  public boolean isMetBy(double value) {
    return atLeast ? value >= limit : value <= limit;
  }

  /** E.g. {@code 150 dpi, asked ≥ 200 (ND30-2020)}. */
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
