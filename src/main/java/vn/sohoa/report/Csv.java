package vn.sohoa.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.sohoa.csv.CsvText;

/**
 * Comma-separated values (RFC 4180), in UTF-8 with the byte order mark that spreadsheets expect.
 */
final class Csv {
  static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Csv() {}

  /** Streams the rows and leaves {@code out} open; the number of rows is not limited. */
  static void write(OutputStream out, List<String> head, Stream<List<String>> rows)
      throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    Iterator<List<String>> lines = Stream.concat(Stream.of(head), rows).iterator();
    while (lines.hasNext()) {
      printer.printRecord(lines.next().stream().map(CsvText::escapeFormula));
    }
    printer.flush();
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%d", value);
  }
}
