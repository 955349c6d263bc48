package vn.sohoa.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values (RFC 4180), in UTF-8 with a mark by which spreadsheets know it. */
final class Csv {
  static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  /** Writes row by row, so that there may be any number of them. */
  static void write(OutputStream out, List<String> head, Stream<List<String>> rows)
      throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    Iterator<List<String>> lines = Stream.concat(Stream.of(head), rows).iterator();
    while (lines.hasNext()) {
      writer.write(lines.next().stream().map(Csv::cell).collect(Collectors.joining(",")));
      writer.write("\r\n");
    }
    writer.flush();
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String cell(String value) {
    boolean formula =
        !value.isEmpty()
            && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
            && !value.matches("-?[\\d.]+");
    String text = formula ? "'" + value : value;
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%d", value);
  }
}
