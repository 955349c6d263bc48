package vn.sohoa.admin.trykind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import vn.sohoa.clean.Cleaner;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.metadata.MetadataField;
import vn.sohoa.clean.metadata.MetadataFields;
import vn.sohoa.clean.text.SentText;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;

/**
 * Reads a table of true values: comma-separated values in UTF-8, or separated by semicolons if the
 * first line has no comma. The column {@code file} has the name of the scan; each other column has
 * the name of a field, or {@code kind}. Values may be written as on the paper, since they are
 * cleaned as those that are read. Columns without a name must be empty, as spreadsheets write them
 * behind the last one.
 */
final class TruthReader {
  /** Column with the id of the kind. */
  static final String KIND = "kind";

  private static final String FILE = "file";

  private final Map<String, KindField> fields = new LinkedHashMap<>();

  /**
   * @param kinds kinds that define the fields
   */
  TruthReader(List<Kind> kinds) {
    kinds.stream()
        .flatMap(kind -> kind.fields().stream())
        .forEach(field -> fields.putIfAbsent(field.name(), field));
  }

  /**
   * Reads a table.
   *
   * @throws IOException if it cannot be read, has no column {@code file}, a scan twice, or a column
   *     that is no field; the message names file and line
   */
  Truth read(Path file) throws IOException {
    String text = content(file);
    var byFile = new LinkedHashMap<String, Map<String, List<String>>>();
    try (CSVParser rows = CSVParser.parse(text, format(text))) {
      List<String> columns = rows.getHeaderNames();
      requireKnown(file, columns);
      for (CSVRecord row : rows) {
        requireComplete(file, row, columns);
        String scan = Normalizer.normalize(row.get(FILE), Normalizer.Form.NFC);
        if (byFile.put(scan, values(row, columns)) != null) {
          throw new IOException(
              "%s, row %d: %s is there twice".formatted(file, row.getRecordNumber() + 1, scan));
        }
      }
      return new Truth(fieldsOf(columns).toList(), byFile);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new IOException(file + " is not a table: " + e.getMessage(), e);
    }
  }

  private static void requireComplete(Path file, CSVRecord row, List<String> columns)
      throws IOException {
    if (row.size() != columns.size()) {
      throw new IOException(
          "%s, row %d: %d cells instead of %d"
              .formatted(file, row.getRecordNumber() + 1, row.size(), columns.size()));
    }
    for (int column = 0; column < columns.size(); column++) {
      if (columns.get(column).isEmpty() && !row.get(column).isBlank()) {
        throw new IOException(
            "%s, row %d: column %d has a value, but no name"
                .formatted(file, row.getRecordNumber() + 1, column + 1));
      }
    }
  }

  private static Stream<String> fieldsOf(List<String> columns) {
    return columns.stream().filter(column -> !column.isEmpty() && !column.equals(FILE));
  }

  private static String content(Path file) throws IOException {
    try {
      return SentText.inner(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not in UTF-8", e);
    }
  }

  private static CSVFormat format(String text) {
    String head = text.lines().findFirst().orElse("");
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(head.indexOf(',') < 0 ? ';' : ',')
        .setHeader()
        .setAllowMissingColumnNames(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
        .setTrim(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  private void requireKnown(Path file, List<String> columns) throws IOException {
    if (!columns.contains(FILE)) {
      throw new IOException(file + " has no column file");
    }
    for (String column : columns) {
      boolean isKnown =
          Stream.of("", FILE, KIND).anyMatch(column::equals)
              || fields.containsKey(column)
              || MetadataFields.named(column).isPresent();
      if (!isKnown) {
        throw new IOException("%s: no field is named '%s'".formatted(file, column));
      }
    }
  }

  private Map<String, List<String>> values(CSVRecord row, List<String> columns) {
    var values = new LinkedHashMap<String, List<String>>();
    fieldsOf(columns).forEach(column -> values.put(column, values(column, row.get(column))));
    return values;
  }

  /** Several values of a field are separated by semicolons. */
  private List<String> values(String field, String cell) {
    Stream<String> written = isManyValued(field) ? Stream.of(cell.split(";", -1)) : Stream.of(cell);
    return written
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> canonical(field, value))
        .toList();
  }

  private boolean isManyValued(String field) {
    return fields.containsKey(field)
        ? fields.get(field).repeated()
        : MetadataFields.named(field).filter(MetadataField::manyValued).isPresent();
  }

  private String canonical(String field, String value) {
    Cleaner cleaner =
        fields.containsKey(field)
            ? fields.get(field).cleaner()
            : raw ->
                MetadataFields.named(field)
                    .map(found -> found.clean(raw))
                    .orElseGet(() -> Cleaned.of(raw));
    return cleaner.clean(value).value().orElse(VietnameseText.tidy(value));
  }
}
