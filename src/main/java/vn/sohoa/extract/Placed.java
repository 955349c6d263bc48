package vn.sohoa.extract;

import vn.sohoa.clean.VietnameseText;
import vn.sohoa.page.Box;
import vn.sohoa.page.Word;

/**
 * A word and the place where it would stand if the page lay straight.
 *
 * @param upright in points; only for layout, never for display
 */
record Placed(Word word, Box upright) {

  String text() {
    return word.text();
  }

  String key() {
    return VietnameseText.letterKey(word.text());
  }
}
