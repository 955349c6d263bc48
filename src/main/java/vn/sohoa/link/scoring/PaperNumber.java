package vn.sohoa.link.scoring;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Number and notation of a paper (số, ký hiệu văn bản) as far as linking needs them. Zeros in front
 * do not count, as offices pad differently (NĐ 30/2020 Phụ lục I and real life).
 *
 * @param number digits without zeros in front; what the schema calls {@code result_key}
 * @param notation without marks, in lower case; empty where none was told or read
 */
public record PaperNumber(String number, String notation) {
  private static final Pattern SHAPE = Pattern.compile("0*([1-9]\\d*)\\s*[/-]?\\s*(.*)");
  private static final Pattern NOT_LETTER = Pattern.compile("[^a-z0-9]+");
  private static final double MISREAD = 0.25;

  /** Empty where there is no number; a blank one is no number. */
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

  /** The same number, and a notation that may be misread or missing. */
  boolean matches(PaperNumber read) {
    return number.equals(read.number)
        && (notation.isEmpty()
            || read.notation.isEmpty()
            || OcrDistance.toBeginning(notation, read.notation) <= MISREAD * notation.length());
  }
}
