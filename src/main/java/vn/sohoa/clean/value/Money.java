package vn.sohoa.clean.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Amount of money (số tiền), parsed from digits, words (bằng chữ), or both, which must then agree.
 *
 * @param amount not negative, at most two decimals
 * @param currency ISO 4217; {@code VND} if the paper names none
 */
public record Money(BigDecimal amount, String currency) {
  private static final int MAX_DECIMALS = 2;

  /**
   * Longer texts, in characters, are no amount. Lazy parts of the patterns would try each place.
   */
  private static final int MAX_LENGTH = 1_000;

  private static final String DONG = "VND";
  private static final String CURRENCY =
      "(?:viet nam )?dong(?: viet nam| chan)*|vnd|d|us ?\\$|\\$|usd|do la(?: my)?|eur|euro|jpy|yen(?: nhat)?|cny|nhan dan te|krw|won";
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<before>"
              + CURRENCY
              + ")? ?(?<number>\\d[\\d., ]*?)"
              + " ?(?<scale>nghin ty|ngan ty|nghin|ngan|trieu|ty|ti)?"
              + " ?(?<after>"
              + CURRENCY
              + ")?[ ./;,-]*");
  private static final Pattern WORDS_BEGIN =
      Pattern.compile("(?<![( ;,./-])[( ;,./-]*+(?:viet )?bang chu\\s*:?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<words>[a-z ,]*?[a-z]) ?(?<currency>" + CURRENCY + ")?(?: chan)?[ .)/;,-]*");
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "", BigDecimal.ONE,
          "nghin", BigDecimal.valueOf(1_000),
          "trieu", BigDecimal.valueOf(1_000_000),
          "ty", BigDecimal.valueOf(1_000_000_000),
          "nghin ty", BigDecimal.valueOf(1_000_000_000_000L));

  public Money {
    if (amount.signum() < 0 || amount.scale() > MAX_DECIMALS) {
      throw new IllegalArgumentException("invalid amount: " + amount);
    }
  }

  private record Reading(Optional<Money> digits, Optional<Money> words) {
    static Reading of(String text) {
      String[] parts = WORDS_BEGIN.split(VietnameseText.searchKey(text), 2);
      return new Reading(ofDigits(parts[0]), ofWords(parts[parts.length - 1]));
    }

    boolean isContradictory() {
      return digits.isPresent() && words.isPresent() && !digits.equals(words);
    }

    Optional<Money> money() {
      return isContradictory() ? Optional.empty() : digits.or(() -> words);
    }
  }

  /** Parses an amount; empty if it is not readable or if digits and words differ. */
  public static Optional<Money> parse(String text) {
    return Reading.of(text).money();
  }

  public static Cleaned clean(String raw) {
    Reading reading = Reading.of(raw);
    return reading.isContradictory()
        ? Cleaned.refused(FindingCode.AMOUNT_MISMATCH, VietnameseText.tidy(raw))
        : Cleaned.ofValid(reading.money(), raw);
  }

  /** Returns plain digits with a decimal point, then the currency, e.g. {@code 1250000000 VND}. */
  @Override
  public String toString() {
    return Numerals.write(amount) + " " + currency;
  }

  private static Optional<Money> ofDigits(String key) {
    Matcher matcher = DIGITS.matcher(key.strip());
    if (key.length() > MAX_LENGTH || !matcher.matches()) {
      return Optional.empty();
    }
    String scale = group(matcher, "scale").replace("ngan", "nghin").replaceFirst("ti$", "ty");
    String before = group(matcher, "before");
    String currency = before.isEmpty() ? group(matcher, "after") : before;
    return Numerals.parse(matcher.group("number"))
        // 1,250 USD may use the English thousands separator, since no currency has three decimals
        .filter(number -> !scale.isEmpty() || number.scale() <= MAX_DECIMALS)
        .map(number -> number.multiply(SCALES.getOrDefault(scale, BigDecimal.ONE)))
        .flatMap(number -> of(number, currency));
  }

  private static Optional<Money> ofWords(String key) {
    Matcher matcher = WORDS.matcher(key.strip());
    if (key.length() > MAX_LENGTH || !matcher.matches()) {
      return Optional.empty();
    }
    OptionalLong number = NumberWords.parse(matcher.group("words"));
    return number.isPresent()
        ? of(BigDecimal.valueOf(number.getAsLong()), group(matcher, "currency"))
        : Optional.empty();
  }

  private static Optional<Money> of(BigDecimal number, String currency) {
    BigDecimal amount = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return amount.scale() > MAX_DECIMALS
        ? Optional.empty()
        : Optional.of(new Money(amount, iso(currency)));
  }

  private static String iso(String key) {
    return switch (key.isEmpty() ? "d" : key.substring(0, 1)) {
      case "u", "$" -> "USD";
      case "e" -> "EUR";
      case "j", "y" -> "JPY";
      case "c", "n" -> "CNY";
      case "k", "w" -> "KRW";
      default -> key.startsWith("do la") ? "USD" : DONG;
    };
  }

  private static String group(Matcher matcher, String name) {
    return Optional.ofNullable(matcher.group(name)).orElse("");
  }
}
