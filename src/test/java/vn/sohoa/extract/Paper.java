package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.FilledOption;
import vn.sohoa.page.FilledPlace;
import vn.sohoa.page.FilledValue;
import vn.sohoa.page.FillingDoubt;
import vn.sohoa.page.FillingStyle;
import vn.sohoa.page.FormMarks;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.TickBox;
import vn.sohoa.page.TickState;
import vn.sohoa.page.Word;

/** Builds an A4 page of words, in points, as OCR would return them. */
public final class Paper {
  public static final double WIDTH = 595;
  public static final double HEIGHT = 842;
  private static final double LETTER = 6.6;

  private final List<Word> words = new ArrayList<>();
  private final List<Barcode> barcodes = new ArrayList<>();
  private final List<FilledValue> filled = new ArrayList<>();
  private final List<TickBox> ticks = new ArrayList<>();
  private final List<Box> rules = new ArrayList<>();
  private final List<Box> blanks = new ArrayList<>();
  private final List<Box> written = new ArrayList<>();
  private double confidence = 0.95;
  private double wordHeight = 9.5;
  private int line;

  /** Adds a text line that starts at x. */
  public Paper at(double x, double y, String text) {
    line++;
    return on(x, y, text);
  }

  /** Adds a text line centred at x. */
  public Paper centered(double x, double y, String text) {
    return at(x - text.length() * LETTER / 2, y, text);
  }

  /** Adds words to the previous line, as OCR merges two columns. */
  public Paper on(double x, double y, String text) {
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

  /** Adds a word that resembles handwriting: higher, with a low confidence. */
  public Paper handwritten(double x, double y, String text) {
    words.add(new Word(text, 0.55, new Box(x, y - 2, text.length() * LETTER, 13.5), line, 0));
    return this;
  }

  /** Adds a word to the previous line that is higher than print. */
  public Paper tall(double x, double y, String text) {
    words.add(new Word(text, confidence, new Box(x, y - 3, text.length() * LETTER, 14), line, 0));
    return this;
  }

  /**
   * Adds a word to the previous line that is wider than its letters: its box includes other ink.
   */
  public Paper wide(double x, double y, String text, double width) {
    words.add(new Word(text, confidence, new Box(x, y, width, wordHeight), line, 0));
    return this;
  }

  public Paper confidence(double value) {
    confidence = value;
    return this;
  }

  /**
   * Adds what the line reader read in a gap on the line at y.
   *
   * @param options texts and their probabilities, in turn
   */
  public Paper filled(
      FilledPlace place, double x, double y, FillingStyle style, Object... options) {
    var read = new ArrayList<FilledOption>();
    for (int i = 0; i < options.length; i += 2) {
      read.add(new FilledOption((String) options[i], (Double) options[i + 1]));
    }
    filled.add(new FilledValue(place, new Box(x, y - 2, 20, 13), style, read, List.of()));
    return this;
  }

  /** Doubts the cut of the value that was added last. */
  public Paper doubted(FillingDoubt doubt) {
    FilledValue last = filled.removeLast();
    filled.add(
        new FilledValue(last.place(), last.box(), last.style(), last.options(), List.of(doubt)));
    return this;
  }

  /** Adds a horizontal rule. */
  public Paper rule(double from, double to, double y) {
    rules.add(new Box(from, y, to - from, 1));
    return this;
  }

  /** Adds a dotted line below the words on the line at y. */
  public Paper blank(double from, double to, double y) {
    blanks.add(new Box(from, y + wordHeight - 1, to - from, 1));
    return this;
  }

  /** Says that the word that was added last is written with a pen. */
  public Paper written() {
    written.add(words.getLast().box());
    return this;
  }

  /** Adds a square of 10 points on the line at y. */
  public Paper tick(double x, double y, TickState state) {
    return tick(x, y, 10, 10, state);
  }

  /** Adds a square of that size. */
  public Paper tick(double x, double y, double width, double height, TickState state) {
    ticks.add(new TickBox(new Box(x, y, width, height), state));
    return this;
  }

  public Paper barcode(String text) {
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

  /** Returns the page skewed about its upper left corner. */
  public PageContent skewed(double slope) {
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
    return new PageContent(
        number,
        WIDTH,
        HEIGHT,
        words,
        barcodes,
        filled,
        new FormMarks(ticks, rules, blanks, written));
  }
}
