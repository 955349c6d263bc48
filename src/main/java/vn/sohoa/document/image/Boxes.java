package vn.sohoa.document.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.page.Box;

/** Boxes in addresses. */
final class Boxes {
  private static final String NUMBER = "-?[0-9]{1,6}(?:\\.[0-9]{1,6})?";
  private static final Pattern FORM = Pattern.compile(NUMBER + "(?:," + NUMBER + "){3}");

  private Boxes() {}

  /** Returns the box of a text {@code x,y,w,h} in points; empty if it is none or has no extent. */
  static Optional<Box> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    double[] numbers =
        Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    return numbers[2] > 0 && numbers[3] > 0
        ? Optional.of(new Box(numbers[0], numbers[1], numbers[2], numbers[3]))
        : Optional.empty();
  }
}
