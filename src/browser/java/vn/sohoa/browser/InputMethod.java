package vn.sohoa.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * A Vietnamese input method, as the system's is seen by the browser: a word is composed,
 * underlined, until it is complete.
 */
final class InputMethod {
  /** What browsers report for every key that the input method takes. */
  private static final int TAKEN = 229;

  private final CDPSession session;

  InputMethod(Page page) {
    this.session = page.context().newCDPSession(page);
  }

  /** Shows an incomplete word in place of the one before. */
  void compose(String text) {
    key("Process");
    var composition = new JsonObject();
    composition.addProperty("text", text);
    composition.addProperty("selectionStart", text.length());
    composition.addProperty("selectionEnd", text.length());
    session.send("Input.imeSetComposition", composition);
  }

  /** Presses Enter, which completes the word and is no key for the page. */
  void enterWhileComposing() {
    key("Enter");
  }

  /** Completes the word. */
  void commit(String text) {
    var complete = new JsonObject();
    complete.addProperty("text", text);
    session.send("Input.insertText", complete);
  }

  private void key(String name) {
    var key = new JsonObject();
    key.addProperty("type", "rawKeyDown");
    key.addProperty("key", name);
    key.addProperty("windowsVirtualKeyCode", TAKEN);
    session.send("Input.dispatchKeyEvent", key);
  }
}
