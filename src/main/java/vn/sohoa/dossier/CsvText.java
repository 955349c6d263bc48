package vn.sohoa.dossier;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values by RFC 4180; a semicolon parts the cells where the first line has no
 * comma.
 */
final class CsvText {
  private final String text;
  private final char separator;
  private int at;

  private CsvText(String text) {
    this.text = text;
    int end = text.indexOf('\n');
    String head = end < 0 ? text : text.substring(0, end);
    this.separator = head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
  }

  /** A line break within quotes belongs to its cell. */
  static List<List<String>> rows(String text) {
    var reader = new CsvText(text);
    var rows = new ArrayList<List<String>>();
    while (reader.at < text.length()) {
      rows.add(reader.row());
    }
    return List.copyOf(rows);
  }

  private List<String> row() {
    var cells = new ArrayList<String>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == separator) {
      at++;
      cells.add(cell());
    }
    skip('\r');
    skip('\n');
    return List.copyOf(cells);
  }

  private String cell() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
  }

  private String plain() {
    int begin = at;
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return text.substring(begin, at).strip();
  }

  private String quoted() {
    var cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char one = text.charAt(at++);
      if (one == '"' && (at >= text.length() || text.charAt(at) != '"')) {
        return cell + plain();
      }
      if (one == '"') {
        at++;
      }
      cell.append(one);
    }
    return cell.toString();
  }

  private void skip(char expected) {
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
    }
  }

  private static boolean isLineEnd(char one) {
    return one == '\n' || one == '\r';
  }
}
