package vn.sohoa.page;

/**
 * Recognised word.
 *
 * @param text in NFC, never blank
 * @param confidence confidence in the whole word, 0 to 1
 * @param box position on the page as scanned (corrections such as deskewing are undone)
 * @param line index of its text line on the page, from 0; words of one line share it
 * @param block index of its text block on the page, from 0
 */
public record Word(String text, double confidence, Box box, int line, int block) {
  public Word {
    if (text.isBlank()) {
      throw new IllegalArgumentException("word text is blank");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be 0 to 1: " + confidence);
    }
  }
}
