package vn.sohoa.station.follow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

/** What is wrong with scans, in words. */
final class RescanNote {
  /** The editor of Windows 7 takes a text without it for one in the old encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Stands for the file as a whole instead of a page. */
  static final int WHOLE_FILE = 0;

  /** Is told of a file that cannot be read. */
  static final String FAILED = "FAILED";

  private RescanNote() {}

  /** Returns the text that is written beside a file, in both languages. */
  static byte[] of(Followed one) {
    List<String> lines = new ArrayList<>();
    for (Language language : Language.values()) {
      lines.add(Message.of("station.rescan.note", one.fileName(), one.docCode()).in(language));
      one.told()
          .forEach((page, codes) -> lines.add(line("station.rescan.line", page, codes, language)));
      lines.add(language.text("station.rescan.advice"));
      lines.add("");
    }
    return (BYTE_ORDER_MARK + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
  }

  private static String line(String key, int page, List<String> codes, Language language) {
    return page == WHOLE_FILE
        ? words(codes, language)
        : Message.of(key, page, words(codes, language)).in(language);
  }

  /** Returns what the desk is told of a page, as soon as it is known. */
  static Message told(Followed one, int page, List<String> codes, Language language) {
    String words = words(codes, language);
    return page == WHOLE_FILE
        ? Message.of("station.rescan.told-file", one.fileName(), words)
        : Message.of("station.rescan.told", one.fileName(), page, words);
  }

  private static String words(List<String> codes, Language language) {
    return String.join("; ", codes.stream().map(code -> word(code, language)).toList());
  }

  /** A service that is newer may have codes that this station does not know. */
  private static String word(String code, Language language) {
    return Stream.of("finding." + code, "station.rescan." + code)
        .filter(language::has)
        .findFirst()
        .map(language::text)
        .orElse(code);
  }
}
