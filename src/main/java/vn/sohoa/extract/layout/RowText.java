package vn.sohoa.extract.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.clean.text.VietnameseText;

/** Text functions shared by several rules. */
public final class RowText {
  private static final Pattern FRAME =
      Pattern.compile(
          "^[^\\p{L}\\p{N}(\"“]+|(?:\\G|(?<![^\\p{L}\\p{N})\"”]))[^\\p{L}\\p{N})\"”]+$");

  private RowText() {}

  public static boolean isCapital(String text) {
    return text.chars().anyMatch(Character::isLetter)
        && text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }

  /**
   * Joins the texts of the rows, each without the dots and dashes that underlines leave at its
   * ends.
   */
  public static String join(List<Row> rows) {
    return rows.stream()
        .map(row -> trim(row.text()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  public static String trim(String text) {
    return FRAME.matcher(VietnameseText.tidy(text)).replaceAll("");
  }
}
