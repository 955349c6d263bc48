package vn.sohoa.duplicate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Order-independent hash of all numbers in a text. */
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Numbers() {}

  static long hash(String text) {
    long sum = 0;
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      sum += SplitMix64.hash(number.group());
    }
    return sum;
  }
}
