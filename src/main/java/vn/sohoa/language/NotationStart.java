package vn.sohoa.language;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where in a number line (ô số 3) the notation (ký hiệu) begins: {@code QĐ-UBND} in {@code Số:
 * __/QĐ-UBND}. Handwriting that touches the slash makes OCR read it as another letter, as a digit,
 * or not at all.
 *
 * @param end position after what is before the slash
 * @param letters position of the notation's first letter
 * @param slash how the slash was read
 */
public record NotationStart(int end, int letters, Slash slash) {
  /** Abbreviation of a kind: QĐ, TTr, QyĐ, GCNĐT. */
  private static final String KIND = "[A-ZĐ]{1,6}[a-z]?[A-ZĐ]{0,2}";

  private static final Pattern SLASH =
      Pattern.compile(
          "[/⁄](?=\\s?[A-ZĐÐ][A-Za-zĐÐ0-9]{0,6}\\s?-\\s?[A-ZĐÐƯ]{2})"
              + "|(?<![A-ZĐa-z])-(?=[A-ZĐÐ]{1,3}[a-z]?/[A-ZĐÐ]{2})");

  /** No Vietnamese abbreviation begins with one of these. */
  private static final Pattern LIKE_A_SLASH =
      Pattern.compile("[JIlf|](?=\\s?" + KIND + "-[A-ZĐƯ]{2})");

  private static final Pattern AFTER_DIGIT = Pattern.compile("(?<=\\d)(?=" + KIND + "-[A-ZĐ]{2})");
  private static final Pattern WITHOUT_ORGAN =
      Pattern.compile("[/⁄](?=\\s?[A-ZĐÐƯ][A-Za-zĐÐƯ0-9])");
  private static final Pattern STRAY_SLASH = Pattern.compile("[/⁄](?=\\s?[A-ZĐÐƯ])");
  private static final Pattern LAST_WORD = Pattern.compile("(?=" + KIND + "-[A-ZĐƯ]{2,}\\W*$)");

  /** How the slash was read. */
  public enum Slash {
    READ,
    /** As a letter that no notation begins with. */
    LETTER,
    /** As the last digit before the notation, or not at all. */
    MAYBE_DIGIT,
    /** As a slash, but what follows is no notation: it may be a stroke of handwriting. */
    STRAY,
    /** Not at all, and letters of the notation may be missing, too. */
    MISSING;

    /** Whether the notation begins there, rather than with a letter that was misread. */
    public boolean isSure() {
      return switch (this) {
        case READ, LETTER, MAYBE_DIGIT -> true;
        case STRAY, MISSING -> false;
      };
    }
  }

  /** Whether a character stands for the slash, whatever it was read as. */
  public boolean hasSlash() {
    return end < letters;
  }

  /**
   * Finds the notation of a number line; empty if there is none.
   *
   * @param from position after the label, or 0
   */
  public static Optional<NotationStart> in(String text, int from) {
    return Stream.of(
            first(SLASH, text, from, Slash.READ),
            first(LIKE_A_SLASH, text, from, Slash.LETTER),
            first(AFTER_DIGIT, text, from, Slash.MAYBE_DIGIT),
            first(WITHOUT_ORGAN, text, from, Slash.READ),
            first(STRAY_SLASH, text, from, Slash.STRAY),
            first(LAST_WORD, text, from, Slash.MISSING))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<NotationStart> first(
      Pattern pattern, String text, int from, Slash slash) {
    Matcher found = pattern.matcher(text);
    return found.find(from)
        ? Optional.of(new NotationStart(found.start(), found.end(), slash))
        : Optional.empty();
  }
}
