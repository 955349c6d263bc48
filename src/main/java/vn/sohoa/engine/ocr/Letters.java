package vn.sohoa.engine.ocr;

import java.text.Normalizer;

/**
 * The characters of Vietnamese papers, as opposed to those which the models were also trained on:
 * without a rule, Đ comes out as the Icelandic Ð that looks the same, and Y as Ÿ.
 */
final class Letters {
  /** Neither Vietnamese nor English nor a sign in use; a foreign name loses its marks. */
  static final String FOREIGN = "ÄŸÏŠƑÖŒØÑöïÿšäñøœƒˆ‡†¬¿¡‹›";

  private Letters() {}

  /** In NFC, with one code for letters that look the same. */
  static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace('Ð', 'Đ')
        .replace('ð', 'đ')
        .replace('⁄', '/')
        .strip();
  }
}
