package vn.sohoa.extract.learn;

import java.util.Optional;

/**
 * Form of the values of a field.
 *
 * @param cleaner name of the cleaner
 * @param pattern pattern of the value within the text after the label; empty for the whole text
 */
public record ValueType(String cleaner, Optional<String> pattern) {
  /** Any text. */
  public static final ValueType TEXT = new ValueType("text", Optional.empty());

  static ValueType whole(String cleaner) {
    return new ValueType(cleaner, Optional.empty());
  }

  static ValueType within(String cleaner, String pattern) {
    return new ValueType(cleaner, Optional.of(pattern));
  }

  /** Returns whether the values are texts of any length. */
  public boolean isText() {
    return equals(TEXT);
  }
}
