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

  public String key() {
    return VietnameseText.letterKey(word.text());
  }
}
