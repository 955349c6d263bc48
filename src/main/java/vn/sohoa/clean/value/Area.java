package vn.sohoa.clean.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Area (diện tích) of land or floors.
 *
 * @param squareMetres positive, rounded to two decimals
 */
public record Area(BigDecimal squareMetres) {
  private static final int DECIMALS = 2;
  private static final BigDecimal HECTARE = BigDecimal.valueOf(10_000);
  private static final BigDecimal SQUARE_KILOMETRE = BigDecimal.valueOf(1_000_000);
  private static final Pattern FORM =
      Pattern.compile(
          "(?<number>\\d[\\d., ]*?) ?(?<unit>m ?[²2]|met vuong|m vuong|ha|hec ?ta|km ?[²2]|ki ?lo ?met vuong)\\.?");

  public Area {
    if (squareMetres.signum() <= 0) {
      throw new IllegalArgumentException("area must be positive: " + squareMetres);
    }
  }

  public static Optional<Area> parse(String text) {
    Matcher matcher = FORM.matcher(VietnameseText.searchKey(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal unit = unit(matcher.group("unit"));
    return Numerals.parse(matcher.group("number"))
        .map(number -> number.multiply(unit).setScale(DECIMALS, RoundingMode.HALF_UP))
        .filter(area -> area.signum() > 0)
        .map(area -> new Area(area.stripTrailingZeros()));
  }

  private static BigDecimal unit(String key) {
    return switch (key.charAt(0)) {
      case 'h' -> HECTARE;
      case 'k' -> SQUARE_KILOMETRE;
      default -> BigDecimal.ONE;
    };
  }

  /** Returns the area in square metres, e.g. {@code 12500.5 m²}. */
  @Override
  public String toString() {
    return Numerals.write(squareMetres) + " m²";
  }
}
