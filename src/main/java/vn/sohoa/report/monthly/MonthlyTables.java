package vn.sohoa.report.monthly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.sohoa.report.CoverageRow;
import vn.sohoa.report.KpiReport;

/** The tables of the report as text, the same on paper and in the workbook. */
final class MonthlyTables {
  static final String NOT_APPLICABLE = "Không áp dụng";
  private static final List<String> COVERAGE_HEAD =
      List.of("Hồ sơ", "Đủ 100%", "Phải số hóa", "Đã số hóa", "Tỷ lệ (%)");

  private MonthlyTables() {}

  /**
   * @param rows without the head, each as long as it
   */
  record Table(String title, List<String> head, List<List<String>> rows) {}

  static List<Table> of(MonthlyReport report) {
    return List.of(
        new Table("Tổng hợp", List.of("Nội dung", "Số lượng"), summary(report)),
        new Table(
            "Bộ chỉ số 766",
            List.of("Chỉ số", "Nội dung", "Đạt", "Tổng số", "Tỷ lệ (%)"),
            report.indicators().stream().map(MonthlyTables::indicator).toList()),
        coverage("Theo phòng, ban", "Phòng, ban", report.departments()),
        coverage("Theo thủ tục", "Mã thủ tục", report.procedures()),
        coverage("Sáu tháng gần nhất", "Tháng", report.trend()));
  }

  static String percent(Optional<BigDecimal> percent) {
    return percent.map(MonthlyTables::vietnamese).orElse(NOT_APPLICABLE);
  }

  private static List<List<String>> summary(MonthlyReport report) {
    return List.of(
        List.of("Hồ sơ tiếp nhận trong tháng", number(report.received())),
        List.of("Hồ sơ đã giải quyết xong", number(report.finished())),
        List.of("Giấy tờ, kết quả phải số hóa", number(report.coverage().required())),
        List.of("Giấy tờ, kết quả đã số hóa", number(report.coverage().satisfied())),
        List.of("Tỷ lệ số hóa (%)", percent(report.coverage().percent())),
        List.of("Tài liệu quét trong tháng", number(report.scans().documents())),
        List.of("Số trang quét", number(report.scans().pages())),
        List.of("Tài liệu chờ kiểm tra", number(report.scans().needReview())),
        List.of("Tài liệu không đọc được", number(report.scans().failed())));
  }

  private static List<String> indicator(KpiReport.Row row) {
    return List.of(
        row.number(),
        row.title(),
        number(row.numerator()),
        number(row.denominator()),
        percent(row.percent()));
  }

  private static Table coverage(String title, String group, List<CoverageRow> rows) {
    var head = new java.util.ArrayList<String>();
    head.add(group);
    head.addAll(COVERAGE_HEAD);
    return new Table(
        title,
        List.copyOf(head),
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.group().isEmpty() ? "(chưa ghi)" : row.group(),
                        number(row.dossiers()),
                        number(row.complete()),
                        number(row.required()),
                        number(row.satisfied()),
                        percent(row.percent())))
            .toList());
  }

  private static String number(long value) {
    return Long.toString(value);
  }

  private static String vietnamese(BigDecimal value) {
    return value.toPlainString().replace('.', ',');
  }
}
