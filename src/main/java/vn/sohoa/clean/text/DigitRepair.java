package vn.sohoa.clean.text;

/**
 * Letters that a reader takes for digits. Only to be used inside a group that holds nothing but
 * digits by its grammar, and only before the whole is checked again.
 */
public final class DigitRepair {
  /** A character class body: digits and the letters mistaken for them. */
  public static final String DIGIT = "[0-9OIlSB]";

  private DigitRepair() {}

  /** The group with digits for letters that look like them. */
  public static String repair(String group) {
    return group
        .replace('O', '0')
        .replace('I', '1')
        .replace('l', '1')
        .replace('S', '5')
        .replace('B', '8');
  }
}
