package vn.sohoa.link.scoring;

import java.util.stream.IntStream;

/** Numbers of which one digit was misread. */
final class OneDigit {
  private OneDigit() {}

  static boolean differs(String one, String other) {
    return one.length() == other.length()
        && IntStream.range(0, one.length()).filter(i -> one.charAt(i) != other.charAt(i)).count()
            == 1;
  }
}
