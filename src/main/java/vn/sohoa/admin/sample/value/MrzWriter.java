package vn.sohoa.admin.sample.value;

import java.util.List;
import java.util.regex.Pattern;

/** Writes machine-readable zones (ICAO 9303) with their check digits. */
public final class MrzWriter {
  private static final int PASSPORT = 44;
  private static final int CARD = 30;
  private static final int[] WEIGHTS = {7, 3, 1};
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z0-9]+");

  private MrzWriter() {}

  /**
   * Returns the two lines of a passport.
   *
   * @param name in capitals without diacritics, family name first
   * @param state three letters
   */
  public static List<String> passport(Facts facts, String name, String state) {
    String number = fill(facts.say("{passportNumber}"), 9);
    String birth = facts.say("{yymmdd.birth}");
    String expiry = facts.say("{yymmdd.validUntil}");
    String optional = fill(state.equals("VNM") ? facts.say("{personalId}") : "", 14);
    String data =
        number + check(number) + state + birth + check(birth) + sex(facts) + expiry + check(expiry);
    String withOptional = data + optional + check(optional);
    String all =
        withOptional.substring(0, 10)
            + withOptional.substring(13, 20)
            + withOptional.substring(21, 43);
    return List.of(fill("P<" + state + names(name), PASSPORT), withOptional + check(all));
  }

  /** Returns the three lines of a Vietnamese identity card. */
  public static List<String> card(Facts facts, String name) {
    String id = facts.say("{personalId}");
    String number = id.substring(3);
    String first = fill("IDVNM" + number + check(number) + id, CARD);
    String birth = facts.say("{yymmdd.birth}");
    String expiry = facts.say("{yymmdd.validUntil}");
    String second =
        fill(birth + check(birth) + sex(facts) + expiry + check(expiry) + "VNM", CARD - 1);
    String all =
        first.substring(5)
            + second.substring(0, 7)
            + second.substring(8, 15)
            + second.substring(18);
    return List.of(first, second + check(all), fill(names(name), CARD));
  }

  private static String sex(Facts facts) {
    return facts.say("{sex}").equals("Nữ") ? "F" : "M";
  }

  private static String names(String name) {
    String[] words = NO_LETTERS.matcher(name).replaceAll(" ").strip().split(" ", 2);
    return words.length == 1 ? words[0] : words[0] + "<<" + words[1].replace(' ', '<');
  }

  private static String fill(String text, int length) {
    return (text + "<".repeat(length)).substring(0, length);
  }

  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int value = letter == '<' ? 0 : letter <= '9' ? letter - '0' : letter - 'A' + 10;
      sum += value * WEIGHTS[i % WEIGHTS.length];
    }
    return (char) ('0' + sum % 10);
  }
}
