package vn.sohoa.extract.layout;

import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.page.Box;
import vn.sohoa.page.Word;

/**
 * A word and the place where it would stand if the page lay straight.
 *
 * @param upright in points; only for layout, never for display
 */
public record Placed(Word word, Box upright) {

  public String text() {
    return word.text();
  }

  public String key() {
    return VietnameseText.letterKey(word.text());
  }
}
