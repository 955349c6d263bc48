package vn.sohoa.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

/** An A4 page of words as OCR returns them. */
final class PageDraft {
  private static final double WIDTH = 595;
  private static final double HEIGHT = 842;

  /** Width of a letter and height of a word, in points. */
  private static final double LETTER = 6.6;

  private static final double WORD = 9.5;
  private static final double QR = 50;
  private static final double SPACE = 0.6;
  private static final double SURE = 0.95;

  private final List<Word> words = new ArrayList<>();
  private final List<Barcode> barcodes = new ArrayList<>();
  private int line;

  /** Adds a line that starts at x; several spaces are a gap. */
  PageDraft at(double x, double y, String text) {
    return at(x, y, text, SURE);
  }

  /** Adds a line that was read with some confidence. */
  PageDraft at(double x, double y, String text, double confidence) {
    double left = x;
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        Box box = new Box(left, y, word.length() * LETTER, WORD);
        words.add(new Word(word, confidence, box, line, 0));
      }
      left += (word.length() + SPACE) * LETTER;
    }
    line++;
    return this;
  }

  /** Adds a line whose middle is at x. */
  PageDraft centred(double x, double y, String text) {
    return at(x - text.length() * LETTER / 2, y, text);
  }

  /** Adds a QR code beside the margin. */
  PageDraft qr(double x, double y, String text) {
    barcodes.add(new Barcode("QR_CODE", text, new Box(x, y, QR, QR)));
    return this;
  }

  PageContent page(int number) {
    return new PageContent(number, WIDTH, HEIGHT, words, barcodes);
  }
}
