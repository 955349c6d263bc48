package vn.sohoa.bench.score;

import java.text.Normalizer;
import java.util.Arrays;

/** The marks (dấu) of Vietnamese letters. */
final class Marks {
  private Marks() {}

  /** The letter without its marks; đ, whose stroke does not decompose, counts as marked too. */
  static int base(int letter) {
    return switch (letter) {
      case 'đ' -> 'd';
      case 'Đ' -> 'D';
      default ->
          Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).codePointAt(0);
    };
  }

  static boolean isMarked(int letter) {
    return Character.isLetter(letter) && base(letter) != letter;
  }

  static long count(int[] letters) {
    return Arrays.stream(letters).filter(Marks::isMarked).count();
  }
}
