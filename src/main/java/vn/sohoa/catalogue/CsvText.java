package vn.sohoa.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Parses comma-separated values (RFC 4180); the separator is a semicolon if the first line has no
 * comma. A truncated file is parsed to its end.
 */
final class CsvText {
  private static final CSVFormat LENIENT =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(false)
          .setIgnoreSurroundingSpaces(true)
          .setTrailingData(true)
          .setLenientEof(true)
          .get();

  private CsvText() {}

  /** Returns the rows; a line break within quotes is part of its cell. */
  static List<List<String>> rows(String text) {
    CSVFormat format = LENIENT.builder().setDelimiter(separator(text)).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.stream().map(CSVRecord::toList).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory always reads", e);
    }
  }

  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    return head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
  }
}
