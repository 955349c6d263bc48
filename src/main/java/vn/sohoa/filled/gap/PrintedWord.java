package vn.sohoa.filled.gap;

import java.text.Normalizer;

/**
 * A word as recognised, with its place on the upright page in pixels.
 *
 * @param confidence of recognition, 0 to 1
 * @param right first column outside
 * @param bottom first row outside
 */
public record PrintedWord(
    String text, double confidence, double left, double top, double right, double bottom) {
  public PrintedWord {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a word has letters");
    }
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double middle() {
    return (top + bottom) / 2;
  }

  /** Returns the text in lower-case letters without marks; as many characters as the text. */
  String key() {
    var key = new StringBuilder();
    text.chars().forEach(c -> key.append(plain((char) c)));
    return key.toString();
  }

  private static char plain(char letter) {
    char lower = Character.toLowerCase(letter);
    return lower == 'đ' ? 'd' : withoutMarks(lower);
  }

  /** Returns the letter without tone and vowel marks; đ has none. */
  static char withoutMarks(char letter) {
    return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
  }
}
