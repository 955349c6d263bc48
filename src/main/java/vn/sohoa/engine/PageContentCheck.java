package vn.sohoa.engine;

import static vn.sohoa.engine.UnexpectedResultException.require;

import java.util.List;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.FilledValue;
import vn.sohoa.page.FillingDoubt;
import vn.sohoa.page.FormMarks;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.TickBox;
import vn.sohoa.page.Word;

/** Checks that the content of a page is one that an engine could have read. */
final class PageContentCheck {
  /** Ten times the words of a dense newspaper page on A0. */
  private static final int MAX_WORDS = 200_000;

  private static final int MAX_BARCODES = 1_000;

  /** A QR code has at most 7,089 characters. */
  private static final int MAX_TEXT = 10_000;

  private static final int MAX_FILLED = 20;
  private static final int MAX_OPTIONS = 20;

  /** Ten times the boxes of a page of squared characters. */
  private static final int MAX_MARKS = 20_000;

  private static final int MAX_PAGE_TEXT = 8_000_000;
  private static final double MAX_POINTS = 1e9;

  /** A word may hang over the edge, and a decoration may be larger than the page. */
  private static final double SLACK_PAGES = 4;

  private PageContentCheck() {}

  static void check(PageContent content, int pageNumber) throws UnexpectedResultException {
    require(content.number() == pageNumber, "the content is that of another page");
    require(
        isLength(content.width()) && isLength(content.height()), "the size of the page is none");
    require(content.words().size() <= MAX_WORDS, "too many words on a page");
    require(content.barcodes().size() <= MAX_BARCODES, "too many barcodes on a page");
    checkWords(content, content.words());
    for (Barcode barcode : content.barcodes()) {
      require(
          Texts.isStorable(barcode.format(), MAX_TEXT)
              && Texts.isStorable(barcode.text(), MAX_TEXT),
          "the text of a barcode cannot be stored");
      require(isOn(content, barcode.box()), "a barcode is off the page");
    }
    require(content.filled().size() <= MAX_FILLED, "too many filled-in values on a page");
    for (FilledValue value : content.filled()) {
      require(isOn(content, value.box()), "a filled-in value is off the page");
      require(value.options().size() <= MAX_OPTIONS, "too many readings of a filled-in value");
      require(
          value.doubts().size() <= FillingDoubt.values().length,
          "too many doubts about a filled-in value");
    }
    checkMarks(content);
  }

  private static void checkMarks(PageContent content) throws UnexpectedResultException {
    FormMarks marks = content.marks();
    require(marks.ticks().size() <= MAX_MARKS, "too many tick boxes on a page");
    for (TickBox tick : marks.ticks()) {
      require(isOn(content, tick.box()), "a tick box is off the page");
    }
    for (List<Box> boxes : List.of(marks.rules(), marks.blanks(), marks.written())) {
      require(boxes.size() <= MAX_WORDS, "too many marks on a page");
      for (Box box : boxes) {
        require(isOn(content, box), "a mark is off the page");
      }
    }
  }

  private static void checkWords(PageContent page, List<Word> words)
      throws UnexpectedResultException {
    long length = 0;
    for (Word word : words) {
      length += word.text().length();
      require(Texts.isStorable(word.text(), MAX_TEXT), "the text of a word cannot be stored");
      require(isOn(page, word.box()), "a word is off the page");
      require(isIndex(word.line()) && isIndex(word.block()), "the place of a word is none");
    }
    require(length <= MAX_PAGE_TEXT, "too much text on a page");
  }

  private static boolean isLength(double points) {
    return points > 0 && points <= MAX_POINTS;
  }

  private static boolean isIndex(int index) {
    return index >= 0 && index < MAX_WORDS;
  }

  private static boolean isOn(PageContent page, Box box) {
    return isWithin(box.x(), box.right(), page.width())
        && isWithin(box.y(), box.bottom(), page.height());
  }

  /** Comparisons with NaN are false. */
  private static boolean isWithin(double from, double to, double length) {
    return from >= -SLACK_PAGES * length && to <= (1 + SLACK_PAGES) * length;
  }
}
