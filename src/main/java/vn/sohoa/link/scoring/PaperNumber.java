package vn.sohoa.link.scoring;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Number and notation of a paper (số, ký hiệu văn bản), normalised for linking. Leading zeros are
 * ignored, since offices pad differently (NĐ 30/2020 Phụ lục I and practice).
 *
 * @param number digits without leading zeros; stored as {@code result_key} in the schema
 * @param notation in lower case without diacritics; empty if unknown
 */
public record PaperNumber(String number, String notation) {
  private static final Pattern SHAPE = Pattern.compile("0*([1-9]\\d*)\\s*[/-]?\\s*(.*)");
  private static final Pattern NOT_LETTER = Pattern.compile("[^a-z0-9]+");
  private static final double MISREAD = 0.25;

  /** Parses a number; empty if the text does not contain one. */
  public static Optional<PaperNumber> of(String text) {
    Matcher shape = SHAPE.matcher(text.strip());
    return shape.matches()
        ? Optional.of(new PaperNumber(shape.group(1), letters(shape.group(2))))
        : Optional.empty();
  }

  private static String letters(String text) {
    return NOT_LETTER
        .matcher(VietnameseText.searchKey(text).toLowerCase(Locale.ROOT))
        .replaceAll("");
  }

  /** Returns whether the numbers are equal and the notations are similar, or one is missing. */
  boolean matches(PaperNumber read) {
    return number.equals(read.number)
        && (notation.isEmpty()
            || read.notation.isEmpty()
            || OcrDistance.toBeginning(notation, read.notation) <= MISREAD * notation.length());
  }
}
