package vn.sohoa.language;

import java.text.Normalizer;
import java.util.Map;

/** Conversion of VIQR to Unicode. */
final class Viqr {
  private static final char ESCAPE = '\\';
  private static final Map<Character, String> SHAPES =
      Map.of('^', "aeo\u0302", '(', "a\u0306", '+', "ou\u031B", '*', "ou\u031B");
  private static final Map<Character, Character> TONES =
      Map.of('\'', '\u0301', '`', '\u0300', '?', '\u0309', '~', '\u0303', '.', '\u0323');

  private Viqr() {}

  static String toUnicode(String text) {
    var converted = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      at = readLetter(text, at, converted);
    }
    return Normalizer.normalize(converted, Normalizer.Form.NFC);
  }

  // Returns the index of the next letter
  private static int readLetter(String text, int at, StringBuilder converted) {
    char letter = text.charAt(at);
    char next = at(text, at + 1);
    if (letter == ESCAPE && next != '\0') {
      converted.append(next);
      return at + 2;
    }
    if ((letter == 'd' && next == 'd') || (letter == 'D' && (next == 'D' || next == 'd'))) {
      converted.append(letter == 'd' ? 'đ' : 'Đ');
      return at + 2;
    }
    converted.append(letter);
    return Letters.isVowel(Character.toLowerCase(letter))
        ? readMarks(text, at + 1, Character.toLowerCase(letter), converted)
        : at + 1;
  }

  private static int readMarks(String text, int from, char vowel, StringBuilder converted) {
    int at = from;
    String shape = SHAPES.getOrDefault(at(text, at), "");
    if (shape.indexOf(vowel) >= 0) {
      converted.append(shape.charAt(shape.length() - 1));
      at++;
    }
    Character tone = TONES.get(at(text, at));
    if (tone != null) {
      converted.append(tone.charValue());
      at++;
    }
    return at;
  }

  private static char at(String text, int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
