package vn.sohoa.bench.links;

import java.text.Normalizer;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Misreads words as Tesseract was seen to: marks over circumflex vowels, capitals of headers,
 * digits that become letters or other digits, punctuation.
 *
 * @param rate share of words that come out wrong
 */
record Noise(double rate, SplittableRandom random) {
  private static final Map<Character, String> MARKS =
      Map.ofEntries(
          Map.entry('ổ', "ốôồ"),
          Map.entry('ể', "ếềê"),
          Map.entry('ẩ', "ấâầ"),
          Map.entry('ố', "ô"),
          Map.entry('ề', "ê"),
          Map.entry('ấ', "âầ"),
          Map.entry('ầ', "â"),
          Map.entry('ế', "ê"),
          Map.entry('ộ', "ô"),
          Map.entry('ệ', "ê"),
          Map.entry('ậ', "â"),
          Map.entry('ỉ', "ií"),
          Map.entry('i', "ỉl"),
          Map.entry('Ỉ', "ÍĨI"),
          Map.entry('Â', "ẪẦ"),
          Map.entry('Ả', "AÁ"),
          Map.entry('Ã', "ÀA"),
          Map.entry('Ế', "É"),
          Map.entry('Ị', "I"),
          Map.entry('Ụ', "U"),
          Map.entry('Ủ', "Ú"),
          Map.entry('đ', "d"),
          Map.entry('d', "đ"),
          Map.entry('ư', "u"),
          Map.entry('C', "G"),
          Map.entry('r', "I"),
          Map.entry('n', "h"),
          Map.entry('h', "n"),
          Map.entry('u', "v"),
          Map.entry('y', "v"),
          Map.entry('g', "q"),
          Map.entry('o', "ơ"));
  private static final Map<Character, String> DIGITS =
      Map.of(
          '1', "Il7]", '0', "OØ86", '5', "S6", '8', "B3", '9', "04", '2', "7", '3', "8", '4', "1",
          '6', "5", '7', "1");

  /** Whether a word of so many letters is misread; long ones more often. */
  boolean hits(String word) {
    return random.nextDouble() < 1 - Math.pow(1 - rate, Math.max(1, word.length() / 5.0));
  }

  String misread(String word) {
    int place = random.nextInt(word.length());
    for (int step = 0; step < word.length(); step++) {
      int at = (place + step) % word.length();
      String others = MARKS.getOrDefault(word.charAt(at), DIGITS.getOrDefault(word.charAt(at), ""));
      if (!others.isEmpty()) {
        char other = others.charAt(random.nextInt(others.length()));
        return word.substring(0, at) + other + word.substring(at + 1);
      }
    }
    return anyhow(word, place);
  }

  private String anyhow(String word, int place) {
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, place) + word.substring(place + 1);
      case 1 -> word + ".";
      case 2 -> Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
      default ->
          word.substring(0, place) + (char) ('a' + random.nextInt(26)) + word.substring(place + 1);
    };
  }
}
