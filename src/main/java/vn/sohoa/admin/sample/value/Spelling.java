package vn.sohoa.admin.sample.value;

import java.util.ArrayList;
import java.util.List;

/** Spells whole numbers in Vietnamese. */
final class Spelling {
  private static final List<String> DIGITS =
      List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
  private static final List<String> GROUPS = List.of("", "nghìn", "triệu", "tỷ", "nghìn tỷ");
  private static final int GROUP = 1_000;

  private Spelling() {}

  /**
   * Returns the number in words, the first letter a capital.
   *
   * @param number 1 to 999,999,999,999,999
   */
  static String of(long number) {
    var groups = new ArrayList<Integer>();
    for (long rest = number; rest > 0; rest /= GROUP) {
      groups.add((int) (rest % GROUP));
    }
    var words = new ArrayList<String>();
    for (int i = groups.size() - 1; i >= 0; i--) {
      if (groups.get(i) > 0) {
        words.addAll(group(groups.get(i), i < groups.size() - 1));
        words.add(GROUPS.get(i));
      }
    }
    String text = String.join(" ", words).strip();
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /**
   * @param isInner whether a group is before it, so that its hundreds are spoken even if there are
   *     none
   */
  private static List<String> group(int number, boolean isInner) {
    var words = new ArrayList<String>();
    int hundreds = number / 100;
    int tens = number / 10 % 10;
    int ones = number % 10;
    if (hundreds > 0 || isInner) {
      words.add(DIGITS.get(hundreds));
      words.add("trăm");
    }
    if (tens == 0 && ones > 0 && !words.isEmpty()) {
      words.add("linh");
    } else if (tens == 1) {
      words.add("mười");
    } else if (tens > 1) {
      words.add(DIGITS.get(tens));
      words.add("mươi");
    }
    if (ones > 0) {
      words.add(ones(ones, tens));
    }
    return words;
  }

  private static String ones(int ones, int tens) {
    if (ones == 1 && tens > 1) {
      return "mốt";
    }
    return ones == 5 && tens > 0 ? "lăm" : DIGITS.get(ones);
  }
}
