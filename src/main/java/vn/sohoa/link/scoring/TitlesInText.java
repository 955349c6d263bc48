package vn.sohoa.link.scoring;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.sohoa.clean.text.VietnameseText;

/** Title of a paper: the lines in capitals near its top. */
public final class TitlesInText {
  private static final int TOP_LINES = 16;
  private static final double CAPITALS = 0.8;
  private static final int LETTERS = 6;
  private static final String MOTTO = "chu nghia viet nam";

  private TitlesInText() {}

  /**
   * Returns the lines in capitals of the first page, except the motto (quốc hiệu); may be empty.
   */
  public static String find(String text) {
    List<String> top = text.lines().limit(TOP_LINES).toList();
    return top.stream()
        .filter(TitlesInText::isInCapitals)
        .filter(Predicate.not(line -> VietnameseText.searchKey(line).contains(MOTTO)))
        .collect(Collectors.joining(" "));
  }

  private static boolean isInCapitals(String line) {
    long letters = line.chars().filter(Character::isLetter).count();
    long capitals = line.chars().filter(Character::isUpperCase).count();
    return letters >= LETTERS && capitals >= CAPITALS * letters;
  }
}
