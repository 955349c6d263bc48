package vn.sohoa.clean.text;

/**
 * Repairs letters that OCR confuses with digits. Use it only within a group that must consist of
 * digits by its grammar, and validate the whole value afterwards.
 */
public final class DigitRepair {
  /** A character class body: digits and the letters mistaken for them. */
  public static final String DIGIT = "[0-9OIlSB]";

  private DigitRepair() {}

  /** Returns the group with look-alike letters replaced by digits. */
  public static String repair(String group) {
    return group
        .replace('O', '0')
        .replace('I', '1')
        .replace('l', '1')
        .replace('S', '5')
        .replace('B', '8');
  }
}
