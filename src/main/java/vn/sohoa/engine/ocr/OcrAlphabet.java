package vn.sohoa.engine.ocr;

import java.text.Normalizer;

/**
 * Characters of Vietnamese papers, as opposed to others that the models were trained on: without
 * this filter, Đ is read as the Icelandic Ð that looks the same, and Y as Ÿ.
 */
final class OcrAlphabet {
  /**
   * Characters that are neither Vietnamese nor English nor common signs; a foreign name loses its
   * diacritics.
   */
  static final String FOREIGN = "ÄŸÏŠƑÖŒØÑöïÿšäñøœƒˆ‡†¬¿¡‹›";

  private OcrAlphabet() {}

  /** Signs that hardly occur in papers; in a word with low confidence they come from a scribble. */
  private static final String SCRIBBLED = "\\^~|{}_<>`";

  private static final double DOUBTED_BELOW = 0.5;

  /** Whether a word was read from a pen stroke, a rule or a seal. */
  static boolean isScribble(FoundWord word) {
    String text = word.text();
    boolean nothingToRead = text.codePoints().noneMatch(Character::isLetterOrDigit);
    boolean odd = text.codePoints().anyMatch(c -> SCRIBBLED.indexOf(c) >= 0);
    return word.confidence() < DOUBTED_BELOW && (nothingToRead || odd);
  }

  /**
   * Returns NFC text with one code for letters that look the same; a letter read as both codes
   * becomes one.
   */
  static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("ÐĐ", "Đ")
        .replace("ĐÐ", "Đ")
        .replace('Ð', 'Đ')
        .replace('ð', 'đ')
        .replace('⁄', '/')
        .strip();
  }
}
