package vn.sohoa.link.scoring;

import java.util.stream.IntStream;

/** Comparison of numbers that differ in one digit. */
final class OneDigit {
  private OneDigit() {}

  static boolean differs(String one, String other) {
    return one.length() == other.length()
        && IntStream.range(0, one.length()).filter(i -> one.charAt(i) != other.charAt(i)).count()
            == 1;
  }
}
