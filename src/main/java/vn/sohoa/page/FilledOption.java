package vn.sohoa.page;

/**
 * A possible reading of a filled-in value.
 *
 * @param text its digits, at most {@value #MAX_DIGITS}; empty if the gap may be empty
 * @param probability 0 to 1, calibrated
 */
public record FilledOption(String text, double probability) {
  public static final int MAX_DIGITS = 8;

  public FilledOption {
    if (text.length() > MAX_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException(
          "not a number of at most " + MAX_DIGITS + " digits: " + text);
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be 0 to 1: " + probability);
    }
  }
}
