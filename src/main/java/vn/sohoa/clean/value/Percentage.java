package vn.sohoa.clean.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * A share in percent (tỷ lệ phần trăm), such as that of an investor in the capital.
 *
 * @param value 12.5 for 12,5%; may exceed 100, as growth does
 */
public record Percentage(BigDecimal value) {
  // thousands are not grouped in percentages, so that 1.234% has three decimals
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
