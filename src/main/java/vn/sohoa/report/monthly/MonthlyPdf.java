package vn.sohoa.report.monthly;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.sohoa.print.PdfSheet;
import vn.sohoa.report.KpiReport;

/** Renders the report as a PDF with a chart. */
final class MonthlyPdf {
  private static final float TITLE = 15;
  private static final float HEAD = 12;
  private static final float TEXT = 9;
  private static final float ROW = 15;
  private static final float NUMBER_WIDTH = 62;
  private static final float CHART_LEFT = 240;
  private static final float FULL_BAR = 190;
  private static final float BAR_HEIGHT = 8;
  private static final float DARK = 0.35f;
  private static final float LIGHT = 0.88f;
  private static final float PERCENT = 100;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final PdfSheet sheet;

  private MonthlyPdf(PdfSheet sheet) {
    this.sheet = sheet;
  }

  static byte[] of(MonthlyReport report) throws IOException {
    try (var sheet = new PdfSheet()) {
      new MonthlyPdf(sheet).write(report);
      return sheet.bytes();
    }
  }

  private void write(MonthlyReport report) throws IOException {
    String[] month = report.month().split("-", 2);
    sheet.down(TITLE);
    sheet.text(0, PdfSheet.WIDTH, TITLE, MonthlyTables.text("title", month[1], month[0]));
    sheet.down(ROW);
    sheet.text(0, PdfSheet.WIDTH, TEXT, MonthlyTables.text("at", report.at().format(MOMENT)));
    chart(report.indicators());
    for (MonthlyTables.Table table : MonthlyTables.of(report)) {
      table(table);
    }
  }

  private void chart(List<KpiReport.Row> indicators) throws IOException {
    head(MonthlyTables.text("chart"));
    for (KpiReport.Row row : indicators) {
      sheet.down(ROW);
      sheet.text(0, CHART_LEFT - 10, TEXT, row.number() + " " + row.title());
      sheet.bar(CHART_LEFT, FULL_BAR, BAR_HEIGHT, LIGHT);
      sheet.bar(CHART_LEFT, FULL_BAR * part(row.percent()), BAR_HEIGHT, DARK);
      sheet.textRight(PdfSheet.WIDTH, TEXT, MonthlyTables.percent(row.percent()));
    }
  }

  private void table(MonthlyTables.Table table) throws IOException {
    head(table.title());
    row(table.head());
    sheet.down(4);
    sheet.line();
    for (List<String> cells : table.rows()) {
      row(cells);
    }
  }

  private void head(String text) throws IOException {
    sheet.down(HEAD + ROW);
    sheet.text(0, PdfSheet.WIDTH, HEAD, text);
  }

  /** Writes a table row: text left, numbers in columns on the right. */
  private void row(List<String> cells) throws IOException {
    sheet.down(ROW);
    int words = cells.size() == 5 ? 2 : 1;
    float right = PdfSheet.WIDTH - NUMBER_WIDTH * (cells.size() - words);
    sheet.text(0, words == 2 ? 40 : right, TEXT, cells.getFirst());
    if (words == 2) {
      sheet.text(45, right - 45, TEXT, cells.get(1));
    }
    for (int i = words; i < cells.size(); i++) {
      sheet.textRight(right + NUMBER_WIDTH * (i - words + 1), TEXT, cells.get(i));
    }
  }

  private static float part(Optional<BigDecimal> percent) {
    return percent.map(BigDecimal::floatValue).orElse(0f) / PERCENT;
  }
}
