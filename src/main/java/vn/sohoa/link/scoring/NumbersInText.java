package vn.sohoa.link.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.identifier.PersonalId;
import vn.sohoa.clean.identifier.TaxCode;
import vn.sohoa.clean.text.DigitRepair;

/**
 * Finds tax codes and personal ids anywhere in a text, for papers whose labels were misread. An
 * unlabelled number may be anything, so it is evidence for an applicant, never against.
 */
public final class NumbersInText {
  private static final int MAX_RESULTS = 6;
  private static final int MIN_DIGITS = 7;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern EDGES =
      Pattern.compile("^[^0-9A-Za-z]+|(?:\\G|(?<![^0-9A-Za-z]))[^0-9A-Za-z]+$");
  private static final Pattern SHAPE =
      Pattern.compile("[0-9OoIlSB]{10}(?:-\\d{3}|[0-9OoIlSB]{2})?");

  private NumbersInText() {}

  /** Returns at most 6 numbers, in canonical form. */
  public static List<String> find(String text) {
    return Arrays.stream(SPACE.split(text))
        .map(word -> EDGES.matcher(word).replaceAll(""))
        .filter(word -> SHAPE.matcher(word).matches())
        .filter(word -> word.chars().filter(Character::isDigit).count() >= MIN_DIGITS)
        .map(NumbersInText::repaired)
        .flatMap(NumbersInText::canonical)
        .distinct()
        .limit(MAX_RESULTS)
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
