package vn.sohoa.report;

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

  static String of(List<String> head, Stream<List<String>> rows) {
    return Stream.concat(Stream.of(head), rows)
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
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
