package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

/** Lays words on an A4 page in points, as a reader would return them. */
public final class Paper {
  static final double WIDTH = 595;
  static final double HEIGHT = 842;
  private static final double LETTER = 6.6;

  private final List<Word> words = new ArrayList<>();
  private final List<Barcode> barcodes = new ArrayList<>();
  private double confidence = 0.95;
  private double wordHeight = 9.5;
  private int line;

  /** A text line that begins at x. */
  public Paper at(double x, double y, String text) {
    line++;
    return on(x, y, text);
  }

  /** A text line with its middle at x. */
  public Paper centered(double x, double y, String text) {
    return at(x - text.length() * LETTER / 2, y, text);
  }

  /** More words on the line that came before, as a reader joins two columns. */
  Paper on(double x, double y, String text) {
    double left = x;
    for (String word : text.split(" ", -1)) {
      if (!word.isBlank()) {
        words.add(
            new Word(
                word, confidence, new Box(left, y, word.length() * LETTER, wordHeight), line, 0));
      }
      left += (word.length() + 0.6) * LETTER;
    }
    return this;
  }

  /** One word as handwriting comes out: higher, and the reader unsure. */
  Paper scrawl(double x, double y, String text) {
    words.add(new Word(text, 0.55, new Box(x, y - 2, text.length() * LETTER, 13.5), line, 0));
    return this;
  }

  /** One word on the line that came before, wider than its letters: it spans other ink. */
  Paper wide(double x, double y, String text, double width) {
    words.add(new Word(text, confidence, new Box(x, y, width, wordHeight), line, 0));
    return this;
  }

  Paper confidence(double value) {
    confidence = value;
    return this;
  }

  Paper barcode(String text) {
    barcodes.add(new Barcode("QR_CODE", text, new Box(30, 30, 60, 60)));
    return this;
  }

  public Paper motto() {
    return centered(425, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .centered(425, 76, "Độc lập - Tự do - Hạnh phúc");
  }

  public Paper body(double from) {
    for (int i = 0; i < 5; i++) {
      at(
          i == 0 ? 115 : 85,
          from + 17 * i,
          "Thực hiện kế hoạch của đơn vị về cải cách thủ tục hành chính năm nay");
    }
    return this;
  }

  /** The whole page turned about its upper left corner. */
  PageContent skewed(double slope) {
    List<Word> turned =
        words.stream()
            .map(
                word -> {
                  Box box = word.box();
                  Box moved =
                      new Box(box.x(), box.y() + slope * box.centerX(), box.width(), box.height());
                  return new Word(word.text(), word.confidence(), moved, word.line(), word.block());
                })
            .toList();
    return new PageContent(1, WIDTH, HEIGHT, turned, barcodes);
  }

  public PageContent page() {
    return page(1);
  }

  public PageContent page(int number) {
    return new PageContent(number, WIDTH, HEIGHT, words, barcodes);
  }
}
