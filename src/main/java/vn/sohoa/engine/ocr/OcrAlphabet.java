package vn.sohoa.engine.ocr;

import java.text.Normalizer;

/**
 * The characters of Vietnamese papers, as opposed to those which the models were also trained on:
 * without a rule, Đ comes out as the Icelandic Ð that looks the same, and Y as Ÿ.
 */
final class OcrAlphabet {
  /** Neither Vietnamese nor English nor a sign in use; a foreign name loses its marks. */
  static final String FOREIGN = "ÄŸÏŠƑÖŒØÑöïÿšäñøœƒˆ‡†¬¿¡‹›";

  private OcrAlphabet() {}

  /** Signs that hardly any paper has; in a word that the model doubts they are a scribble's. */
  private static final String SCRIBBLED = "\\^~|{}_<>`";

  private static final double DOUBTED_BELOW = 0.5;

  /** Whether a word is what the model makes of a pen stroke, a rule or a seal. */
  static boolean isScribble(FoundWord word) {
    String text = word.text();
    boolean nothingToRead = text.codePoints().noneMatch(Character::isLetterOrDigit);
    boolean odd = text.codePoints().anyMatch(c -> SCRIBBLED.indexOf(c) >= 0);
    return word.confidence() < DOUBTED_BELOW && (nothingToRead || odd);
  }

  /** In NFC, with one code for letters that look the same; two codes of one letter are one. */
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
