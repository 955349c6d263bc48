package vn.sohoa.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Legacy encoding of a font, derived from its name.
 *
 * @param capitals whether the font renders small letters as capitals, like {@code .VnTimeH}
 */
public record LegacyFont(LegacyEncoding encoding, boolean capitals) {
  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
  private static final Pattern STYLE = Pattern.compile("(?i)[,-](bold|italic|bolditalic|regular)$");

  /**
   * Returns the legacy font with this name; empty for fonts of Unicode text.
   *
   * @param name as stored in a PDF, e.g. {@code ABCDEF+.VnTimeH-Bold}
   */
  public static Optional<LegacyFont> named(String name) {
    String family = STYLE.matcher(SUBSET.matcher(name).replaceFirst("")).replaceFirst("");
    if (family.regionMatches(true, 0, ".Vn", 0, 3)) {
      return Optional.of(new LegacyFont(LegacyEncoding.TCVN3, family.endsWith("H")));
    }
    return family.toUpperCase(Locale.ROOT).startsWith("VNI-")
        ? Optional.of(new LegacyFont(LegacyEncoding.VNI, false))
        : Optional.empty();
  }

  /** Converts text set in this font to the Unicode text that it displays. */
  public String toUnicode(String text) {
    String unicode = encoding.toUnicode(text);
    return capitals ? unicode.toUpperCase(Locale.ROOT) : unicode;
  }
}
