package vn.sohoa.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a font tells about the text set in it.
 *
 * @param capitals whether it prints small letters as capitals, as {@code .VnTimeH} does
 */
public record LegacyFont(LegacyEncoding encoding, boolean capitals) {
  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
  private static final Pattern STYLE = Pattern.compile("(?i)[,-](bold|italic|bolditalic|regular)$");

  /**
   * Empty for fonts of Unicode text.
   *
   * @param name as a PDF gives it, e.g. {@code ABCDEF+.VnTimeH-Bold}
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

  /** Text set in this font, as a reader sees it. */
  public String toUnicode(String text) {
    String unicode = encoding.toUnicode(text);
    return capitals ? unicode.toUpperCase(Locale.ROOT) : unicode;
  }
}
