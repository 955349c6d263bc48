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
    Title title = Title.of(paper);
    return new SamplePaper(
        paper.isResult() ? "UBND THÀNH PHỐ HẢI PHÒNG" : "",
        paper.isResult() ? AUTHORITY : paper.name().orElse("Nhà đầu tư").toUpperCase(Locale.ROOT),
        number(paper, number),
        paper.isResult() ? "GCN-BQL" : title.notation(),
        "Hải Phòng",
        paper.issuedOn(),
        title.name(),
        title.subject(),
        body(paper, number),
        paper.isResult() ? "TRƯỞNG BAN" : "NGƯỜI ĐẠI DIỆN",
        "Nguyễn Thử Mẫu",
        paper.printedCode().orElse(null),
        paper.barcode().orElse(null));
  }

  /** One paper in fifteen has none. */
  private static String number(DemoPaper paper, int number) {
    return paper
        .documentNumber()
        .map(told -> told.substring(0, told.indexOf('/')))
        .orElseGet(() -> number % 15 == 7 ? "" : Integer.toString(100 + number % 900));
  }

  /** What a paper is called in the style of Nghị định 30/2020, and what it is about. */
  private record Title(String name, String notation, String subject) {
    static Title of(DemoPaper paper) {
      return switch (paper.component().orElse("")) {
        case "VB" -> new Title("Tờ trình", "TTr", "Về việc đề nghị thực hiện dự án đầu tư");
        case "DC" -> new Title("Tờ trình", "TTr", "Về việc đề nghị điều chỉnh dự án đầu tư");
        case "PL" -> new Title("Báo cáo", "BC", "Tư cách pháp lý của nhà đầu tư");
        case "TC" -> new Title("Báo cáo", "BC", "Tài chính chứng minh năng lực của nhà đầu tư");
        case "DX" -> new Title("Đề án", "ĐA", "Đề xuất dự án đầu tư trong khu kinh tế");
        case "DD" -> new Title("Biên bản", "BB", "Thỏa thuận thuê lại đất trong khu công nghiệp");
        case "BC" -> new Title("Báo cáo", "BC", "Tình hình triển khai dự án đầu tư");
        case "QD" -> new Title("Quyết định", "QĐ", "Về việc điều chỉnh dự án đầu tư");
        default -> new Title(paper.kind(), "", "");
      };
    }
  }

  private static List<String> body(DemoPaper paper, int number) {
    var lines = new ArrayList<String>();
    if (paper.isResult()) {
      lines.add("Mã số dự án: %d".formatted(4_300_000_000L + number * 37L));
      lines.add(
          "Chứng nhận lần đầu: ngày %d tháng %d năm %d."
              .formatted(
                  paper.issuedOn().getDayOfMonth(),
                  paper.issuedOn().getMonthValue(),
                  paper.issuedOn().getYear()));
      lines.add("Tên dự án đầu tư: Nhà máy sản xuất linh kiện số %d.".formatted(number));
    } else {
      lines.add("Kính gửi: Ban Quản lý Khu kinh tế Hải Phòng.");
    }
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
