package vn.sohoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The workbench as a person with a keyboard uses it. */
final class Workbench {
  private final Page page;
  private int presses;

  private Workbench(Page page) {
    this.page = page;
  }

  /** Opens a document. */
  static Workbench open(Page page, String docCode) {
    page.navigate("/review/" + docCode);
    return at(page);
  }

  /** Returns the workbench that a page shows, once it is ready for keys. */
  static Workbench at(Page page) {
    page.waitForURL(Pattern.compile(".*/review/[^/?]+(\\?.*)?"));
    page.waitForFunction("() => document.activeElement?.closest('#panel, .foot')");
    return new Workbench(page);
  }

  String docCode() {
    return page.locator("#work").getAttribute("data-doc");
  }

  /** Returns the input of a field. */
  Locator input(String field) {
    return page.locator("#f-" + field);
  }

  /** Returns how many fields there are. */
  int fields() {
    return page.locator("#rows .field[data-name]").count();
  }

  /** Returns the field that has the focus; empty if none has. */
  String focused() {
    return String.valueOf(
        page.evaluate(
            "() => document.activeElement.closest('.field[data-name]')?.dataset.name ?? ''"));
  }

  /** Returns how many things the person still has to decide, as the server says. */
  int open() {
    return Integer.parseInt(page.locator("#panel").getAttribute("data-blocking"));
  }

  void awaitOpen(int expected) {
    page.waitForFunction(
        "expected => document.getElementById('panel').dataset.blocking === String(expected)",
        expected);
  }

  /** Presses keys one after another; held ones count as keys. */
  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
      presses += key.split("\\+", -1).length;
    }
  }

  /** Types into the control that has the focus. */
  void type(String text) {
    page.keyboard().type(text);
    presses += text.length();
  }

  int presses() {
    return presses;
  }
}
