package vn.sohoa.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TCVN3 code table, and rules for the capitals that it cannot encode. */
final class Tcvn3 {
  // Each entry: hexadecimal code, then the letter
  private static final String TABLE =
      """
      A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ
      B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ
      CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị
      DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ
      EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ
      """;

  private static final Map<Character, Character> LETTERS = read();
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z][^A-Z]*[A-Z]");
  private static final Pattern SMALL = Pattern.compile("[a-z]");

  private Tcvn3() {}

  static String toUnicode(String text) {
    return isHeading(text)
        ? letters(text).toUpperCase(Locale.ROOT)
        : WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
  }

  private static String word(String word) {
    String letters = letters(word);
    return isAllCapitals(word) ? letters.toUpperCase(Locale.ROOT) : letters;
  }

  // in X· HéI the first word alone does not show whether it is Xã or XÃ
  private static boolean isHeading(String text) {
    return !SMALL.matcher(text).find()
        && WORD.matcher(text).results().filter(word -> isAllCapitals(word.group())).count() > 1;
  }

  // CéNG HßA: letters with tones have no capitals, so the case follows from the letters around them
  private static boolean isAllCapitals(String word) {
    return TWO_CAPITALS.matcher(word).find()
        && !SMALL.matcher(word).find()
        && !letters(word).equals(word);
  }

  private static String letters(String text) {
    var converted = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      converted.append(LETTERS.getOrDefault(sign, sign).charValue());
    }
    return converted.toString();
  }

  private static Map<Character, Character> read() {
    var letters = new HashMap<Character, Character>();
    for (String entry : TABLE.strip().split("\\s+", -1)) {
      letters.put((char) Integer.parseInt(entry.substring(0, 2), 16), entry.charAt(2));
    }
    return Map.copyOf(letters);
  }
}
