package vn.sohoa.clean.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers in digits, as the law on accounting (Luật Kế toán 88/2015/QH13) writes them: a point
 * groups thousands, a comma separates decimals. The English way is read where it can mean nothing
 * else.
 */
final class Numerals {
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
  private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:,\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("\\d+(?:,\\d+)?");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\d{1,3}(?:,\\d{3}){2,}(?:\\.\\d+)?|\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d+\\.\\d+");

  private Numerals() {}

  static Optional<BigDecimal> parse(String text) {
    String tidy = text.strip();
    if (GROUPED.matcher(tidy).matches()
        || SPACED.matcher(tidy).matches()
        || PLAIN.matcher(tidy).matches()) {
      return Optional.of(decimal(tidy.replaceAll("[. ]", "").replace(',', '.')));
    }
    return ENGLISH.matcher(tidy).matches()
        ? Optional.of(decimal(tidy.replace(",", "")))
        : Optional.empty();
  }

  /** Without grouping and with a point, as machines read it; trailing zeros left out. */
  static String write(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits);
  }
}
