package vn.sohoa.link.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.identifier.PersonalId;
import vn.sohoa.clean.identifier.TaxCode;
import vn.sohoa.clean.text.DigitRepair;

/**
 * Tax codes and personal ids anywhere in a text, for those whose label was misread. A number that
 * has no label may be anything, so it only ever speaks for somebody, never against.
 */
public final class NumbersInText {
  private static final int MOST = 6;
  private static final int LEAST_DIGITS = 7;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern EDGES = Pattern.compile("^[^0-9A-Za-z]+|[^0-9A-Za-z]+$");
  private static final Pattern SHAPE =
      Pattern.compile("[0-9OoIlSB]{10}(?:-\\d{3}|[0-9OoIlSB]{2})?");

  private NumbersInText() {}

  /** At most 6, in canonical form. */
  public static List<String> find(String text) {
    return Arrays.stream(SPACE.split(text))
        .map(word -> EDGES.matcher(word).replaceAll(""))
        .filter(word -> SHAPE.matcher(word).matches())
        .filter(word -> word.chars().filter(Character::isDigit).count() >= LEAST_DIGITS)
        .map(NumbersInText::repaired)
        .flatMap(NumbersInText::canonical)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String repaired(String word) {
    return DigitRepair.repair(word.replace('o', '0'));
  }

  private static Stream<String> canonical(String word) {
    return TaxCode.parse(word)
        .map(TaxCode::toString)
        .or(() -> PersonalId.parse(word).map(PersonalId::toString))
        .stream();
  }
}
