package vn.sohoa.admin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/** Renders a generated paper as a scan. */
final class DemoScan {
  private static final String AUTHORITY = "BAN QUẢN LÝ KHU KINH TẾ";

  private DemoScan() {}

  /**
   * @param number number of the paper; seeds the noise
   */
  static SampleScan of(DemoPaper paper, int number) {
    return new SampleScan(paper(paper, number), paper.pages(), 200, look(paper.station(), number));
  }

  /** One station scans well, one pulls paper in askew, and the glass of one is dirty. */
  private static ScanLook look(int station, int number) {
    ScanLook typical = ScanLook.typical();
    return switch (station % 3) {
      case 0 -> new ScanLook(typical.skewDegrees(), typical.noise(), number);
      case 1 -> new ScanLook(1.8, 12, number);
      default -> new ScanLook(typical.skewDegrees(), 48, number);
    };
  }

  private static SamplePaper paper(DemoPaper paper, int number) {
    return new SamplePaper(
        paper.isResult() ? "UBND THÀNH PHỐ HẢI PHÒNG" : "",
        paper.isResult() ? AUTHORITY : paper.name().orElse("Nhà đầu tư").toUpperCase(Locale.ROOT),
        paper
            .documentNumber()
            .map(told -> told.substring(0, told.indexOf('/')))
            .orElseGet(() -> Integer.toString(100 + number % 900)),
        paper.isResult() ? "GCN-BQL" : "CV",
        "Hải Phòng",
        paper.issuedOn(),
        paper.kind(),
        "Hồ sơ dự án đầu tư trong khu kinh tế",
        body(paper),
        paper.isResult() ? "TRƯỞNG BAN" : "NGƯỜI ĐẠI DIỆN",
        "Nguyễn Thử Mẫu",
        paper.printedCode().orElse(null),
        paper.barcode().orElse(null));
  }

  private static List<String> body(DemoPaper paper) {
    var lines = new ArrayList<String>();
    lines.add("Kính gửi: Ban Quản lý Khu kinh tế Hải Phòng.");
    paper
        .name()
        .ifPresent(
            name ->
                lines.add(
                    name.startsWith("Công ty")
                        ? "Tên nhà đầu tư: " + name + "."
                        : "Họ và tên: " + name + "."));
    paper
        .number()
        .ifPresent(
            owner ->
                lines.add(
                    (owner.enterprise() ? "Mã số doanh nghiệp: " : "Số định danh cá nhân: ")
                        + owner.number()));
    paper.declaredProcedure().ifPresent(code -> lines.add("Mã thủ tục hành chính: " + code));
    lines.add("Cam kết chịu trách nhiệm về tính chính xác, trung thực của nội dung nêu trên./.");
    return lines;
  }
}
