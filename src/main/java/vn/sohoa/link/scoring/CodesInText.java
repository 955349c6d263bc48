package vn.sohoa.link.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.clean.identifier.DossierCode;

/**
 * Dossier codes with one unreadable character. They are not readings, and no date is inferred from
 * them: each possible digit yields a candidate dossier.
 */
public final class CodesInText {
  private static final int MAX_CODES = 20;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern TAIL = Pattern.compile("(?:\\G|(?<![.,;:)]))[.,;:)]+$");
  private static final Pattern SHAPE =
      Pattern.compile("[A-Z][^\\s.-]{2}(?:\\.[^\\s.-]{2,3}){0,3}-[^\\s-]{6}-[^\\s-]{4,6}");

  private CodesInText() {}

  /** Returns at most 20 possible codes; none for a code that is completely readable. */
  public static List<String> guesses(String text) {
    return Arrays.stream(SPACE.split(text))
        .map(word -> TAIL.matcher(word).replaceAll(""))
        .filter(word -> SHAPE.matcher(word).matches())
        .filter(Predicate.not(word -> DossierCode.parse(word).isPresent()))
        .flatMap(CodesInText::withDigits)
        .distinct()
        .limit(MAX_CODES)
        .toList();
  }

  private static Stream<String> withDigits(String word) {
    return IntStream.range(1, word.length())
        .filter(place -> !isAllowedChar(word.charAt(place)))
        .boxed()
        .flatMap(place -> withDigits(word, place));
  }

  private static boolean isAllowedChar(char letter) {
    return letter == '.' || letter == '-' || (letter >= '0' && letter <= '9');
  }

  private static Stream<String> withDigits(String word, int place) {
    return IntStream.range(0, 10)
        .mapToObj(digit -> word.substring(0, place) + digit + word.substring(place + 1))
        .flatMap(code -> DossierCode.parse(code).stream())
        .map(DossierCode::toString);
  }
}
