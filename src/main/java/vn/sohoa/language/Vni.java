package vn.sohoa.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Code tables of VNI for Windows. */
final class Vni {
  private static final String CIRCUMFLEX = "\u0302";
  private static final String BREVE = "\u0306";

  // Letters encoded as a single character
  private static final String SINGLE = "ñđ ôơ öư ìì íí æỉ óĩ òị îỵ";
  // Diacritics after a, e, o, u, y, ơ, ư
  private static final String TONES = "ù\u0301 ø\u0300 û\u0309 õ\u0303 ï\u0323";
  // Diacritics after a, e, o that include the circumflex
  private static final String CIRCUMFLEXES = "â á\u0301 à\u0300 å\u0309 ã\u0303 ä\u0323";
  // Diacritics after a that include the breve
  private static final String BREVES = "ê é\u0301 è\u0300 ú\u0309 ü\u0303 ë\u0323";

  private static final Map<Character, String> SINGLES = read(SINGLE, "");
  private static final Map<String, Map<Character, String>> MARKS =
      Map.of(
          "aeouyơư", read(TONES, ""),
          "aeo", read(CIRCUMFLEXES, CIRCUMFLEX),
          "a", read(BREVES, BREVE));

  private Vni() {}

  static String toUnicode(String text) {
    var converted = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String letter = SINGLES.getOrDefault(text.charAt(i), text.substring(i, i + 1));
      String marks = i + 1 < text.length() ? marks(letter, text.charAt(i + 1)) : null;
      converted.append(letter);
      if (marks != null) {
        converted.append(marks);
        i++;
      }
    }
    return Normalizer.normalize(converted, Normalizer.Form.NFC);
  }

  private static @Nullable String marks(String letter, char mark) {
    String small = letter.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Map<Character, String>> group : MARKS.entrySet()) {
      if (group.getKey().contains(small) && group.getValue().containsKey(mark)) {
        return group.getValue().get(mark);
      }
    }
    return null;
  }

  private static Map<Character, String> read(String table, String before) {
    var entries = new HashMap<Character, String>();
    for (String entry : table.split(" ", -1)) {
      String meaning = before + entry.substring(1);
      entries.put(entry.charAt(0), meaning);
      entries.put(Character.toUpperCase(entry.charAt(0)), meaning.toUpperCase(Locale.ROOT));
    }
    return Map.copyOf(entries);
  }
}
