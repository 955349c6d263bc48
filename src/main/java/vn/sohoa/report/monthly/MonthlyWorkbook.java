package vn.sohoa.report.monthly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the report as an XLSX workbook, one sheet per table. */
final class MonthlyWorkbook {
  private static final int FIRST_WIDTH = 34;
  private static final int WIDTH = 18;

  private MonthlyWorkbook() {}

  static byte[] of(MonthlyReport report) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Sohoa", "1.0")) {
      for (MonthlyTables.Table table : MonthlyTables.of(report)) {
        write(book.newWorksheet(table.title()), table);
      }
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, MonthlyTables.Table table) {
    for (int column = 0; column < table.head().size(); column++) {
      sheet.value(0, column, table.head().get(column));
      sheet.width(column, column == 0 ? FIRST_WIDTH : WIDTH);
    }
    sheet.range(0, 0, 0, table.head().size() - 1).style().bold().set();
    sheet.freezePane(0, 1);
    for (int row = 0; row < table.rows().size(); row++) {
      write(sheet, row + 1, table.rows().get(row));
    }
  }

  /** Writes a row; the first cell is a name, so it stays text even if it is numeric. */
  private static void write(Worksheet sheet, int row, List<String> cells) {
    sheet.value(row, 0, cells.getFirst());
    for (int column = 1; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (cell.matches("\\d+(,\\d+)?")) {
        sheet.value(row, column, new BigDecimal(cell.replace(',', '.')));
      } else {
        sheet.value(row, column, cell);
      }
    }
  }
}
