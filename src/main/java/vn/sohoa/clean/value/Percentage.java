package vn.sohoa.clean.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Percentage (tỷ lệ phần trăm), e.g. an investor's share of the capital.
 *
 * @param value 12.5 for 12,5%; may exceed 100, e.g. for growth rates
 */
public record Percentage(BigDecimal value) {
  // percentages have no thousands separator, so 1.234% has three decimals
  private static final Pattern FORM =
      Pattern.compile("(?<number>\\d{1,5}(?:[.,]\\d{1,6})?) ?(?:%|phan tram)\\.?");

  public static Optional<Percentage> parse(String text) {
    Matcher matcher = FORM.matcher(VietnameseText.searchKey(text));
    return matcher.matches()
        ? Optional.of(new Percentage(new BigDecimal(matcher.group("number").replace(',', '.'))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Numerals.write(value) + "%";
  }
}
