package vn.sohoa.admin.sample.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.identifier.TaxCode;

/** Numbers and codes. */
final class Numbers {
  private static final Pattern RANGE = Pattern.compile("([ngm]):(\\d+)-(\\d+)");
  private static final Pattern DIGITS = Pattern.compile("d:(\\d+)");
  private static final Pattern THOUSAND = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");
  private static final int MILLION = 1_000_000;

  private Numbers() {}

  /**
   * Draws the number of a placeholder: {@code n:1-9}, with points {@code g:1000-9000}, in millions
   * {@code m:5-900}, digits {@code d:6}; empty if it is none of these.
   */
  static Optional<String> draw(String placeholder, Dice dice) {
    Matcher digits = DIGITS.matcher(placeholder);
    if (digits.matches()) {
      return Optional.of(digits(Integer.parseInt(digits.group(1)), dice));
    }
    Matcher range = RANGE.matcher(placeholder);
    if (!range.matches()) {
      return Optional.empty();
    }
    long from = Long.parseLong(range.group(2));
    long number = from + dice.below((int) (Long.parseLong(range.group(3)) - from + 1));
    return Optional.of(
        switch (range.group(1)) {
          case "g" -> grouped(number);
          case "m" -> grouped(number * MILLION);
          default -> String.valueOf(number);
        });
  }

  /** Returns digits, the first of them not 0. */
  private static String digits(int count, Dice dice) {
    var digits = new StringBuilder().append(1 + dice.below(9));
    while (digits.length() < count) {
      digits.append(dice.below(10));
    }
    return digits.toString();
  }

  private static String grouped(long number) {
    return THOUSAND.matcher(String.valueOf(number)).replaceAll(".");
  }

  /** Returns a tax code with a valid check digit. */
  static String taxCode(Dice dice) {
    while (true) {
      String stem = "0" + digits(8, dice);
      for (int check = 0; check < 10; check++) {
        if (TaxCode.parse(stem + check).isPresent()) {
          return stem + check;
        }
      }
    }
  }

  static String personalId(int birthYear, boolean woman, Dice dice) {
    int century = birthYear < 2000 ? 0 : 2;
    return "%03d%d%02d%06d"
        .formatted(
            dice.chance(0.6) ? 31 : 30,
            century + (woman ? 1 : 0),
            birthYear % 100,
            dice.below(1_000_000));
  }
}
