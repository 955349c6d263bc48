package vn.sohoa.web;

import java.util.Arrays;
import java.util.List;

/**
 * An option of a control.
 *
 * @param chosen whether it is chosen at first
 */
public record Choice(String value, String text, boolean chosen) {
  /**
   * Returns the constants of an enum with their texts.
   *
   * @param vocabulary of the texts, e.g. {@code account-role}
   * @param chosen name of the one that is chosen at first; empty for none
   */
  public static <E extends Enum<E>> List<Choice> of(
      Class<E> type, String vocabulary, String chosen, Texts t) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> new Choice(one.name(), t.label(vocabulary, one), one.name().equals(chosen)))
        .toList();
  }
}
