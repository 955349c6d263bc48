package vn.sohoa.browser;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** A file that a person drags from a folder into a page. */
final class Dropped {
  private static final String TRANSFER =
      """
      ({name, bytes}) => {
        const transfer = new DataTransfer();
        const content = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0));
        transfer.items.add(new File([content], name, {type: 'application/pdf', lastModified: 0}));
        return transfer;
      }
      """;

  private Dropped() {}

  static void drop(Page page, String selector, Path file) {
    JSHandle transfer =
        page.evaluateHandle(
            TRANSFER, Map.of("name", file.getFileName().toString(), "bytes", bytes(file)));
    for (String event : new String[] {"dragenter", "dragover", "drop"}) {
      page.dispatchEvent(selector, event, Map.of("dataTransfer", transfer));
    }
  }

  private static String bytes(Path file) {
    try {
      return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
