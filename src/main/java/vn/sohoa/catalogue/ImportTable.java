package vn.sohoa.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.sohoa.clean.text.SentText;
import vn.sohoa.clean.text.Utf8;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * A table of text, from a CSV file or the first sheet of an XLSX file.
 *
 * @param rows with their row numbers in the file, from 1
 */
record ImportTable(List<NumberedRow> rows) {
  static final int MOST_ROWS = 20_000;

  record NumberedRow(int number, List<String> cells) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  static ImportTable ofCsv(byte[] bytes) {
    String text =
        Utf8.decode(bytes)
            .filter(SentText::isStorable)
            .orElseThrow(
                () ->
                    new ProblemException(Reason.INVALID_REQUEST, Message.of("problem.not-utf-8")));
    return new ImportTable(numbered(CsvText.rows(SentText.inner(text))));
  }

  /**
   * Reads the first sheet of a workbook.
   *
   * @throws ProblemException if the input is not an XLSX workbook
   */
  static ImportTable ofXlsx(InputStream bytes) {
    try (ReadableWorkbook book = new ReadableWorkbook(bytes);
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return new ImportTable(
          rows.limit(MOST_ROWS + 1L)
              .map(row -> new NumberedRow(row.getRowNum(), texts(row)))
              .filter(row -> !row.isBlank())
              .toList());
    } catch (IOException | ExcelReaderException e) {
      throw new ProblemException(Reason.INVALID_REQUEST, Message.of("problem.no-workbook"));
    }
  }

  private static List<NumberedRow> numbered(List<List<String>> rows) {
    var numbered = new ArrayList<NumberedRow>();
    for (int i = 0; i < rows.size(); i++) {
      numbered.add(new NumberedRow(i + 1, rows.get(i)));
    }
    return numbered.stream().filter(row -> !row.isBlank()).toList();
  }

  private static List<String> texts(Row row) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < row.getCellCount(); i++) {
      texts.add(row.getOptionalCell(i).map(Cell::getText).map(SentText::of).orElse(""));
    }
    return List.copyOf(texts);
  }
}
