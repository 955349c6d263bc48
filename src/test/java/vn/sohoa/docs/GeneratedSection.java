package vn.sohoa.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a page between {@code <!-- generated: NAME -->} and {@code <!-- end of NAME -->};
 * everything around it is written by hand.
 */
record GeneratedSection(Path page, String name) {
  static final Path FOLDER = Path.of("src", "docs");

  GeneratedSection(String page, String name) {
    this(FOLDER.resolve(page), name);
  }

  String read() throws IOException {
    String text = Files.readString(page);
    return text.substring(begin(text), end(text)).strip();
  }

  void write(String content) throws IOException {
    String text = Files.readString(page);
    Files.writeString(
        page,
        text.substring(0, begin(text))
            + "\n"
            + content.strip()
            + "\n\n"
            + text.substring(end(text)));
  }

  private int begin(String text) {
    String marker = "<!-- generated: " + name + " -->\n";
    return find(text, marker) + marker.length();
  }

  private int end(String text) {
    return find(text, "<!-- end of " + name + " -->");
  }

  private int find(String text, String marker) {
    int at = text.indexOf(marker);
    if (at < 0) {
      throw new IllegalStateException(page + " has no line " + marker.strip());
    }
    return at;
  }
}
