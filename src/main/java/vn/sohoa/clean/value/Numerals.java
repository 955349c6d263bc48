package vn.sohoa.clean.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers in digits by the Law on Accounting (Luật Kế toán 88/2015/QH13): a point separates
 * thousands, a comma separates decimals. The English convention is accepted only where it is
 * unambiguous.
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

  /** Returns the number without grouping, with a decimal point and without trailing zeros. */
  static String write(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits);
  }
}
