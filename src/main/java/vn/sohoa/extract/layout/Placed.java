package vn.sohoa.extract.layout;

import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.page.Box;
import vn.sohoa.page.Word;

/**
 * Word with its position on the deskewed page.
 *
 * @param upright in points; for layout analysis only, never for display
 */
public record Placed(Word word, Box upright) {

  public String text() {
    return word.text();
  }

  /** Returns the word moved on the deskewed page; its box on the scan stays. */
  Placed shifted(double x) {
    return new Placed(
        word, new Box(upright.x() + x, upright.y(), upright.width(), upright.height()));
  }

  public String key() {
    return VietnameseText.letterKey(word.text());
  }
}
