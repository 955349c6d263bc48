package vn.sohoa.engine.pdf;

import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

/**
 * Writes a page's words at their positions as invisible text, for search, selection and copying.
 */
record TextLayer(Operators operators, COSName fontName, GlyphlessFont font) {
  /** In points; avoids a division by zero for an empty box. */
  private static final double MIN_EXTENT = 0.1;

  void write(PageContent content) {
    operators.beginInvisibleText();
    for (List<Word> line : content.lines()) {
      for (Word word : line) {
        show(word, content.height());
      }
    }
    operators.endText();
  }

  /**
   * Scales the word to fill its box; the added space separates it from the next word when copied.
   */
  private void show(Word word, double pageHeight) {
    String text = Normalizer.normalize(word.text(), Normalizer.Form.NFC);
    Box box = word.box();
    double size = Math.max(box.height(), MIN_EXTENT);
    double width = Math.max(box.width(), MIN_EXTENT);
    double natural = size * GlyphlessFont.ADVANCE_EM * text.codePointCount(0, text.length());
    operators.show(
        fontName,
        size,
        100 * width / natural,
        box.x(),
        pageHeight - box.bottom(),
        font.encode(text + " "));
  }
}
