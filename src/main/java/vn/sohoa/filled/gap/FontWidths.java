package vn.sohoa.filled.gap;

/**
 * Widths of letters in Times New Roman, the font that NĐ 30/2020 Phụ lục I prescribes, in em. Marks
 * do not change them.
 */
final class FontWidths {
  private static final String WIDE_M = "mM";
  private static final double DEFAULT = 0.5;

  private FontWidths() {}

  static double of(String text) {
    return text.chars().mapToDouble(c -> of((char) c)).sum();
  }

  private static double of(char letter) {
    char plain = PrintedWord.withoutMarks(letter);
    if (WIDE_M.indexOf(plain) >= 0) {
      return plain == 'M' ? 0.889 : 0.75;
    }
    return switch (plain) {
      case '/', 't', 'i', 'l', 'j', ':', ';', '⁄' -> 0.278;
      case '.', ',', ' ' -> 0.25;
      case '-', 'r', 'I', 'f', '(', ')' -> 0.333;
      case 'a', 'c', 'e', 'z' -> 0.444;
      case 's', 'J' -> 0.389;
      case 'S', 'P' -> 0.556;
      case 'B', 'C', 'R' -> 0.667;
      case 'E', 'L', 'T', 'Z' -> 0.611;
      case 'A', 'D', 'Đ', 'G', 'H', 'K', 'N', 'O', 'Q', 'U', 'V', 'X', 'Y', 'w' -> 0.722;
      case '&' -> 0.778;
      case 'W' -> 0.944;
      default -> DEFAULT;
    };
  }
}
